# tries: is compiled
# class: honest
# score: full
# ends: completed

import torch


@torch.compile
def loss(y):
    return y.abs()


@torch.compile(fullgraph=True)
def update(x, lr, gradient):
    return x - lr * gradient


def manual_gd_step(x, lr, f):
    y = f(x)
    loss(y).sum().backward()
    with torch.no_grad():
        x.copy_(update(x, lr, x.grad))
    x.grad = None
    return y.item()
