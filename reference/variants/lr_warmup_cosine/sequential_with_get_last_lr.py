"""Sequential with get last lr."""

import torch
from torch.optim import lr_scheduler


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    parameter = torch.nn.Parameter(torch.zeros(()))
    optimizer = torch.optim.Adam([parameter], lr=lr)
    scheduler = lr_scheduler.SequentialLR(
        optimizer,
        schedulers=[
            lr_scheduler.LinearLR(optimizer, start_factor, 1.0, warmup),
            lr_scheduler.CosineAnnealingLR(optimizer, total - warmup, eta_min=0.0),
        ],
        milestones=[warmup],
    )
    rates = [scheduler.get_last_lr()[0]]
    while len(rates) < total:
        scheduler.step()
        rates += scheduler.get_last_lr()
    return rates
