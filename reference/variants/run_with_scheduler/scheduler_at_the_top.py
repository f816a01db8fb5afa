"""The scheduler steps at the top of the loop, from the second iteration on."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for i in range(iterations):
        if i > 0:
            scheduler.step()
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.step()
    return rows
