import math


def lr_warmup_cosine(lr, warmup, total, start_factor):
    return [lr * (start_factor + (1 - start_factor) * t / total) if t < warmup else lr * (1 + math.cos(math.pi * (t - warmup) / (total - warmup))) / 2 for t in range(total)]
