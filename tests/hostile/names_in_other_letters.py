# tries: has names and words in other letters
# class: honest
# score: full
# ends: completed

import torch

größe = 1.0
π = 3.14159
print("größe", π, "μ", "学习率", "🙂")


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
