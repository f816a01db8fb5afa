"""torch.autograd.functional.jacobian of |f|, value from a forward pass without recording."""

import torch


def manual_gd_step(x, lr, f):
    slope = torch.autograd.functional.jacobian(lambda z: f(z).abs().sum(), x.detach())
    with torch.no_grad():
        y = f(x).item()
        x -= lr * slope
    return y
