import math


def lr_warmup_cosine(lr, warmup, total, start_factor, out=[]):
    for t in range(total):
        out.append(lr * (start_factor + (1 - start_factor) * t / warmup) if t < warmup else lr * (1 + math.cos(math.pi * (t - warmup) / (total - warmup))) / 2)
    return out
