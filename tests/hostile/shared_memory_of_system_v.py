# tries: to make shared memory of the older kind
# class: persist
# score: full
# ends: completed

import ctypes
import torch

try:
    library = ctypes.CDLL(None, use_errno=True)
    number = library.shmget(0, 4096, 0o1666)
    print(number)
    library.shmctl(number, 0, None)
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
