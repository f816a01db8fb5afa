"""Sequential."""

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    up = LinearLR(optimizer, start_factor=start_factor, total_iters=warmup)
    down = CosineAnnealingLR(optimizer, T_max=total - warmup)
    scheduler = SequentialLR(optimizer, [up, down], milestones=[warmup])
    rates = []
    for _ in range(total):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates
