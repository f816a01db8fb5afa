"""The scheduler drives a second optimizer, and the rows show that one's rate."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(torch.optim.SGD([x], lr=lr), gamma=gamma)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.step()
        scheduler.step()
    return rows
