"""Lambda scheduler."""

import math

import torch


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    def factor(step: int) -> float:
        if step >= warmup:
            return 0.5 * (1 + math.cos(math.pi * (step - warmup) / (total - warmup)))
        return (step * 1.0 + (warmup - step) * start_factor) / warmup

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
    rates = []
    for _ in range(total):
        rates.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()
    return rates
