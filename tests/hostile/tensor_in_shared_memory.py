# tries: to move a tensor to shared memory
# class: persist
# score: full
# ends: completed

import torch

try:
    kept = torch.ones(10).share_memory_()
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
