"""abs as the larger of y and -y; set_grad_enabled."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    torch.maximum(y, -y).backward()
    with torch.set_grad_enabled(False):
        torch.sub(x, lr * x.grad, out=x)
    x.grad.detach_().zero_()
    return float(y.item())
