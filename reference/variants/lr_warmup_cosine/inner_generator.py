"""Inner generator."""

import math
from collections.abc import Iterator


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    def schedule() -> Iterator[float]:
        for t in range(warmup):
            yield lr * (start_factor + (1.0 - start_factor) * (t / warmup))
        for t in range(total - warmup):
            yield lr * (math.cos(math.pi * (t / (total - warmup))) + 1.0) / 2.0

    return list(schedule())
