# tries: to make a file of a terabyte that is empty
# class: exhaust
# score: full
# ends: completed

import torch

try:
    with open("sparse", "wb") as file:
        file.truncate(1 << 40)
except OSError as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
