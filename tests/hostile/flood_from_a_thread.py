# tries: to print from a thread that does not end
# class: exhaust
# score: full
# ends: completed

import threading
import torch


def talk():
    while True:
        print("x" * 100)


threading.Thread(target=talk, daemon=True).start()


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
