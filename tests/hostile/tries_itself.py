# tries: tries itself whenever it is loaded
# class: honest
# score: full
# ends: completed

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()


x = torch.tensor([7.0], requires_grad=True)
assert abs(manual_gd_step(x, 0.01, lambda x: x**3) - 343) < 1e-3
print("fine", x)
