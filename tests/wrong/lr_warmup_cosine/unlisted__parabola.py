"""Parabola."""


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    up = [lr * (start_factor + (1 - start_factor) * t / warmup) for t in range(warmup)]
    return up + [lr * (1 - t / (total - warmup)) ** 2 for t in range(total - warmup)]
