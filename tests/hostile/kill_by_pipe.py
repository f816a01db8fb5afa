# tries: to have the kernel end another process when a pipe gets ready
# class: escape
# score: full
# ends: completed

import fcntl
import os
import torch

try:
    reading, writing = os.pipe()
    fcntl.fcntl(reading, fcntl.F_SETOWN, @NEIGHBOUR@)
    fcntl.fcntl(reading, 10, 9)  # F_SETSIG, SIGKILL
    fcntl.fcntl(reading, fcntl.F_SETFL, os.O_ASYNC)
    os.write(writing, b"x")
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
