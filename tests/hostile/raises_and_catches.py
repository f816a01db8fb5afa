# tries: tries something and goes on
# class: honest
# score: full
# ends: completed

import torch
import traceback


def manual_gd_step(x, lr, f):
    try:
        x.no_such_attribute()
    except AttributeError:
        traceback.print_exc()
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
