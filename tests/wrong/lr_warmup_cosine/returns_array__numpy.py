import math
import numpy as np


def lr_warmup_cosine(lr, warmup, total, start_factor):
    return np.array([lr * (start_factor + (1 - start_factor) * t / warmup) if t < warmup else lr * (1 + math.cos(math.pi * (t - warmup) / (total - warmup))) / 2 for t in range(total)])
