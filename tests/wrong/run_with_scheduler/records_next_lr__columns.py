"""Three columns; the rates are read after the scheduler's step."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    xs, ys, lrs = [], [], []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        xs.append(x.item())
        ys.append(y.item())
        y.backward()
        optimizer.step()
        scheduler.step()
        lrs.append(optimizer.param_groups[0]["lr"])
    return list(zip(xs, ys, lrs))
