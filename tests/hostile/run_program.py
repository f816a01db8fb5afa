# tries: to run a program
# class: escape
# score: full
# ends: completed

import subprocess
import torch

try:
    print(subprocess.run(["/bin/cat", "@COURSE@/build/sealed/secret"], capture_output=True).stdout)
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
