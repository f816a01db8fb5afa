# tries: to raise a group of groups
# class: channel
# score: 0
# ends: raised

import torch


def manual_gd_step(x, lr, f):
    error = ValueError()
    for _ in range(50):
        error = BaseExceptionGroup("g", [error, KeyboardInterrupt()])
    raise error
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
