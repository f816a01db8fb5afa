import math


def lr_warmup_cosine(lr, warmup, total, start_factor):
    up = [lr * (start_factor + (1 - start_factor) * t / warmup) for t in range(warmup + 1)]
    n = total - warmup
    return up + [lr * (1 + math.cos(math.pi * t / n)) / 2 for t in range(1, n)] 
