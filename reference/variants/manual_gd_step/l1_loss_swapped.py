"""functional.l1_loss with the target first; clears before and after."""

import torch
import torch.nn.functional as F


def manual_gd_step(x, lr, f):
    if x.grad is not None:
        x.grad.zero_()
    y = f(x)
    F.l1_loss(torch.zeros_like(y), y).backward()
    with torch.no_grad():
        x[...] = x - x.grad * lr
    x.grad.zero_()
    return y.item()
