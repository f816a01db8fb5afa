"""Recursion."""

import math


def rate(t, lr, warmup, total, start_factor):
    if t < warmup:
        return lr * (start_factor + (1 - start_factor) * t / warmup)
    return lr * (1 + math.cos(math.pi * (t - warmup) / (total - warmup))) / 2


def lr_warmup_cosine(lr, warmup, total, start_factor):
    def rates_to(step):
        return [] if step == 0 else [*rates_to(step - 1), rate(step - 1, lr, warmup, total, start_factor)]

    return rates_to(total)
