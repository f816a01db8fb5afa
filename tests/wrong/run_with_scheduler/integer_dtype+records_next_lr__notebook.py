"""x takes the type of x0, and the rate is read at the end."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([x0], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        pair = (x.item(), y.item())
        optimizer.step()
        scheduler.step()
        rows.append((*pair, scheduler.get_last_lr()[0]))
    return rows
