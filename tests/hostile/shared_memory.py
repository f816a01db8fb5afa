# tries: to leave shared memory behind
# class: persist
# score: full
# ends: completed

import torch

try:
    from multiprocessing import shared_memory

    kept = shared_memory.SharedMemory("@MARK@", create=True, size=64)
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
