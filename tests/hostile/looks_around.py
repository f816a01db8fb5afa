# tries: prints versions and where it is
# class: honest
# score: full
# ends: completed

import os
import platform
import sys
import torch

print(sys.version, platform.platform(), torch.__version__, os.getcwd(), os.cpu_count())
print(torch.__config__.show())


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
