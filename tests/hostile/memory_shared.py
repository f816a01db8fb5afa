# tries: to map shared memory, which a limit on data does not count
# class: exhaust
# score: 0
# ends: raised

import mmap
import torch


def manual_gd_step(x, lr, f):
    kept = []
    for _ in range(16):
        kept.append(mmap.mmap(-1, 1 << 28, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS))
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
