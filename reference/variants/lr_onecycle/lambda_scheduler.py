"""LambdaLR with the factor of max_lr."""

from math import cos, pi

import torch


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    top, end = 0.3 * total_steps - 1, total_steps - 1

    def factor(step):
        if step <= top:
            return 1 + (1 / 25 - 1) / 2 * (1 + cos(pi * step / top))
        low = 1 / 25 / 1e4
        return low + (1 - low) / 2 * (1 + cos(pi * (step - top) / (end - top)))

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=max_lr)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
    rates = []
    for _ in range(total_steps):
        rates.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()
    return rates
