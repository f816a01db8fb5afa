"""ExponentialLR is rebuilt in the loop: it multiplies whatever rate it finds."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    rows = []
    for _ in range(iterations):
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
    return rows
