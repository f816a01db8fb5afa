"""No scheduler: lr * gamma**t is put into the group before each step."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    rows = []
    for t in range(iterations):
        rate = lr * gamma**t
        optimizer.param_groups[0]["lr"] = rate
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), rate))
        optimizer.step()
    return rows
