"""OneCycleLR from epochs and steps_per_epoch."""

import torch


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1e-3, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr, epochs=1, steps_per_epoch=total_steps)
    rates = []
    while len(rates) < total_steps:
        rates.extend(group["lr"] for group in optimizer.param_groups)
        optimizer.step()
        scheduler.step()
    return rates
