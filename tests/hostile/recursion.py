# tries: to call itself without end
# class: exhaust
# score: 0
# ends: raised

import torch


def manual_gd_step(x, lr, f):
    return manual_gd_step(x, lr, f)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
