"""Returns a list of three lists."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    xs, ys, lrs = [], [], []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        xs.append(x.item())
        ys.append(y.item())
        lrs.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return [xs, ys, lrs]
