# tries: to take all memory in one tensor
# class: exhaust
# score: 0
# ends: out_of_memory

import torch


def manual_gd_step(x, lr, f):
    torch.ones(10**11)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
