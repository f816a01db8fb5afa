# tries: to break the compiler at run time
# class: exhaust
# score: full
# ends: completed

import torch

try:
    compile("-" * 100_000 + "1", "x", "eval")
except (SyntaxError, MemoryError, RecursionError) as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
