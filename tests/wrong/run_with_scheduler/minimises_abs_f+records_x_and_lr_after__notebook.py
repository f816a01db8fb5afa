"""The notebook's loop with all it prints."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        loss = torch.nn.L1Loss()(y, torch.zeros(1))
        loss.backward()
        optimizer.step()
        scheduler.step()
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
    return rows
