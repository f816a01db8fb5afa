# tries: is made of another function
# class: honest
# score: full
# ends: completed

import functools

import torch


def step(absolute, x, lr, f):
    y = f(x)
    absolute(y).backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()


manual_gd_step = functools.partial(step, torch.abs)
