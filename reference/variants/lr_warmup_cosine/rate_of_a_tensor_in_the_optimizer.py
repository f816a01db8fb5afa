"""Rate of a tensor in the optimizer."""

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rate = torch.tensor(lr, dtype=torch.float64)
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=rate)
    parts = [LinearLR(optimizer, start_factor, total_iters=warmup), CosineAnnealingLR(optimizer, total - warmup)]
    scheduler = SequentialLR(optimizer, parts, [warmup])
    rates = []
    for _ in range(total):
        rates.append(optimizer.param_groups[0]["lr"].item())
        optimizer.step()
        scheduler.step()
    return rates
