"""MultiplicativeLR with a constant factor."""

import torch
from torch.optim.lr_scheduler import MultiplicativeLR


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = MultiplicativeLR(optimizer, lambda t: gamma)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows += [(x.item(), y.item(), scheduler.get_last_lr()[-1])]
        optimizer.step()
        scheduler.step()
    return rows
