"""Never clears, and x and the rate are read at the end."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        y = f(x)
        y.backward()
        optimizer.step()
        scheduler.step()
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
    return rows
