# tries: to shift a bit very far
# class: exhaust
# score: 0
# ends: out_of_memory

import torch


def manual_gd_step(x, lr, f):
    1 << (1 << 36)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
