# tries: to print without end
# class: exhaust
# score: 0
# ends: too_much_output

import torch


def manual_gd_step(x, lr, f):
    while True:
        print("x" * 10**6)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
