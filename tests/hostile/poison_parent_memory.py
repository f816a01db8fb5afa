# tries: to write to its parent's memory
# class: persist
# score: full
# ends: completed

import os
import torch

try:
    with open(f"/proc/{os.getppid()}/mem", "r+b", 0) as memory:
        memory.seek(0x400000)
        memory.write(b"x")
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
