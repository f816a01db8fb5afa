"""Chained scheduler."""

import torch
from torch.optim.lr_scheduler import ChainedScheduler, CosineAnnealingLR, LinearLR


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    rise = LinearLR(optimizer, start_factor=start_factor, total_iters=warmup)
    scheduler = ChainedScheduler([rise, CosineAnnealingLR(optimizer, T_max=total - warmup)], optimizer=optimizer)
    rates = []
    for _ in range(total):
        rates.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()
    return rates
