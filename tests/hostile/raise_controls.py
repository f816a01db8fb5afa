# tries: to raise characters that XML forbids
# class: channel
# score: 0
# ends: raised

import torch


def manual_gd_step(x, lr, f):
    raise ValueError("\x00\x01\x0b\x1f\ufffe\ud800")
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
