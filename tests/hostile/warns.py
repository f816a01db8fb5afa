# tries: warns of this and that
# class: honest
# score: full
# ends: completed

import torch
import warnings

warnings.warn("this is slow")
warnings.warn("this is old", DeprecationWarning)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
