"""StepLR whose stairs are one step long."""

import torch
from torch.optim.lr_scheduler import StepLR


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr)
    scheduler = StepLR(optimizer, step_size=1, gamma=gamma)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
    return rows
