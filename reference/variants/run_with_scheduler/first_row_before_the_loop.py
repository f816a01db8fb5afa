"""The first row is written before the loop, the others at the end of each iteration but the last."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    y = f(x)
    rows = [(x.item(), y.item(), scheduler.get_last_lr()[0])]
    for _ in range(iterations - 1):
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        scheduler.step()
        y = f(x)
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
    return rows
