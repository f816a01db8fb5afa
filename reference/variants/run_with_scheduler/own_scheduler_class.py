"""A scheduler class of one's own."""

import torch
from torch.optim.lr_scheduler import LRScheduler


class Geometric(LRScheduler):
    def __init__(self, optimizer, gamma):
        self.gamma = gamma
        super().__init__(optimizer)

    def get_lr(self):
        return [base * self.gamma**self.last_epoch for base in self.base_lrs]


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = Geometric(optimizer, gamma)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        scheduler.step()
    return rows
