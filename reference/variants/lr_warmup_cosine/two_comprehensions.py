"""Two comprehensions."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    length = total - warmup
    up = [lr * (start_factor + (1 - start_factor) * step / warmup) for step in range(warmup)]
    down = [lr * 0.5 * (1 + math.cos(step / length * math.pi)) for step in range(length)]
    return up + down
