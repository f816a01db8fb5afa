# tries: a regular expression that takes for ever
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import re
import torch


def manual_gd_step(x, lr, f):
    re.match(r"(a+)+$", "a" * 60 + "b")
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
