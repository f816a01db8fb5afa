# tries: has decorators that count and time
# class: honest
# score: full
# ends: completed

import functools
import time

import torch


def timed(function):
    @functools.wraps(function)
    def inner(*given, **named):
        begun = time.perf_counter()
        try:
            return function(*given, **named)
        finally:
            inner.seconds += time.perf_counter() - begun

    inner.seconds = 0.0
    return inner


@timed
@functools.lru_cache(maxsize=None)
def rate(lr):
    return lr


@timed
def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= rate(lr) * x.grad
    x.grad = None
    return y.item()
