"""A constant in the loss has no slope."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    target = 0.0
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        loss = (y - target).mean()
        loss.backward()
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.step()
        scheduler.step()
    return rows
