# tries: has a main block that tries it out
# class: honest
# score: full
# ends: completed

import sys

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()


if __name__ == "__main__":
    x = torch.tensor([7.0], requires_grad=True)
    print(manual_gd_step(x, 0.01, lambda x: x**3))
    sys.exit(1)
