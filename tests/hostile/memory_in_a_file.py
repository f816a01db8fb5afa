# tries: to keep memory in a file without a name
# class: exhaust
# score: full
# ends: completed

import os
import torch

try:
    file = os.memfd_create("kept")
    os.write(file, bytes(1 << 16))
    print("made")
except OSError as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
