"""Two schedulers by turns."""

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR


def optimizer_with(lr):
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rising, falling = optimizer_with(lr), optimizer_with(lr)
    rise = LinearLR(rising, start_factor=start_factor, total_iters=warmup)
    fall = CosineAnnealingLR(falling, T_max=total - warmup)
    rates = []
    for optimizer, scheduler, steps in ((rising, rise, warmup), (falling, fall, total - warmup)):
        for _ in range(steps):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
    return rates
