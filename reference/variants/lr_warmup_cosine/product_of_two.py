import math


def lr_warmup_cosine(lr, warmup, total, start_factor):
    r = []
    for t in range(total):
        w = start_factor + (1 - start_factor) * min(t / warmup, 1.0)
        c = 0.5 * (1 + math.cos(math.pi * max(t - warmup, 0) / (total - warmup)))
        r.append(lr * w * c)
    return r
