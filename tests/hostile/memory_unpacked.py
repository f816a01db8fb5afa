# tries: to unpack zeros without end
# class: exhaust
# score: 0
# ends: out_of_memory

import torch
import zlib


def manual_gd_step(x, lr, f):
    zlib.decompress(zlib.compress(bytes(10**7)), bufsize=1 << 40)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
