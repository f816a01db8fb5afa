"""The optimizer calls a closure."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)

    def closure():
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        return y

    rows = []
    for _ in range(iterations):
        before, rate = x.item(), optimizer.param_groups[0]["lr"]
        y = optimizer.step(closure)
        scheduler.step()
        rows.append((before, y.item(), rate))
    return rows
