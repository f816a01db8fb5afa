"""Sequential."""

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    parts = [LinearLR(optimizer, start_factor, total_iters=warmup), CosineAnnealingLR(optimizer, total - warmup)]
    scheduler = SequentialLR(optimizer, parts, milestones=[warmup])
    rates = []
    for _ in range(total):
        optimizer.step()
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates
