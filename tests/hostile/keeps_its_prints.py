# tries: collects what it prints
# class: honest
# score: full
# ends: completed

import contextlib
import io
import torch


def manual_gd_step(x, lr, f):
    with contextlib.redirect_stdout(io.StringIO()) as kept:
        print("kept")
    assert kept.getvalue() == "kept\n"
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
