# tries: to write a large number in full
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import sys
import torch


def manual_gd_step(x, lr, f):
    sys.set_int_max_str_digits(0)
    str(3**10**8)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
