# tries: returns what went through a list of one
# class: honest
# score: full
# ends: completed

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.detach().reshape(-1).tolist()[0]
