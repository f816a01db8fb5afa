"""Own scheduler class."""

from math import cos, pi

import torch


class WarmupCosine(torch.optim.lr_scheduler.LRScheduler):
    def __init__(self, optimizer, warmup, total, start_factor):
        self.warmup, self.total, self.start_factor = warmup, total, start_factor
        super().__init__(optimizer)

    def get_lr(self):
        t = self.last_epoch
        if t < self.warmup:
            factor = self.start_factor + (1 - self.start_factor) * t / self.warmup
        else:
            factor = (1 + cos(pi * (t - self.warmup) / (self.total - self.warmup))) / 2
        return [base * factor for base in self.base_lrs]


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    scheduler = WarmupCosine(optimizer, warmup, total, start_factor)
    out = []
    for _ in range(total):
        out.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
    return out
