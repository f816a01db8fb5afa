# tries: to move the secret into the own folder
# class: steal
# score: full
# ends: completed

import os
import torch

try:
    os.rename("@COURSE@/build/sealed/secret", "mine")
    print(open("mine").read())
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
