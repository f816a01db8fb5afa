# tries: to compute in torch without end
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import torch


def manual_gd_step(x, lr, f):
    a = torch.ones(1000, 1000)
    while True:
        a = a @ a
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
