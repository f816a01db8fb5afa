# tries: has an old-fashioned escape and a comparison that Python warns of
# class: honest
# score: full
# ends: completed

import torch

pattern = "\d+"
if len(pattern) is 3:
    print(pattern)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
