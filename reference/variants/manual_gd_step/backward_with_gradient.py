"""backward(gradient=sign of y) on y itself: the chain rule by hand."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.backward(gradient=torch.sign(y.detach()))
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
