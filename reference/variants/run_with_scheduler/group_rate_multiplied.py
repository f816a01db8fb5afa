"""No scheduler: the rate in the group is multiplied by hand."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        for group in optimizer.param_groups:
            group["lr"] *= gamma
    return rows
