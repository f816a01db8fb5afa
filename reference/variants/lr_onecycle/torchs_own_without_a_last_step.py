"""OneCycleLR on Adam, which does not step after the last batch."""

import torch


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    optimizer = torch.optim.Adam([torch.nn.Parameter(torch.zeros(2))], lr=max_lr)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr, total_steps, cycle_momentum=False)
    rates = [scheduler.get_last_lr()[0]]
    for _ in range(total_steps - 1):
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates
