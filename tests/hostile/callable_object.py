# tries: is an object that can be called
# class: honest
# score: full
# ends: completed

import torch


class Step:
    def __call__(self, x, lr, f):
        y = f(x)
        y.abs().backward()
        with torch.no_grad():
            x -= lr * x.grad
        x.grad = None
        return y.item()


manual_gd_step = Step()
