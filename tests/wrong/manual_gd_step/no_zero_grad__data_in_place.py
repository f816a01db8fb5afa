"""Never clears, updates through x.data."""

import torch


def manual_gd_step(x, lr, f):
    value = f(x)
    torch.abs(value).backward()
    x.data.sub_(x.grad.data * lr)
    return value.item()
