"""Updates with add_(alpha=-lr) and clears with zeros_like."""

import torch


def manual_gd_step(x, lr, f):
    value = f(x)
    value.abs().backward()
    with torch.no_grad():
        x.add_(x.grad, alpha=-lr)
        x.grad = torch.zeros_like(x)
    return float(value)
