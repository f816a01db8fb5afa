# tries: to map memory without end
# class: exhaust
# score: 0
# ends: raised

import mmap
import torch


def manual_gd_step(x, lr, f):
    kept = []
    while True:
        kept.append(mmap.mmap(-1, 1 << 28))
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
