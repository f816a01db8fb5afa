# tries: to limit another process
# class: escape
# score: full
# ends: completed

import os
import resource
import torch

try:
    print(resource.prlimit(@NEIGHBOUR@, resource.RLIMIT_NOFILE, (0, 0)))
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
