"""Tensors are kept and become numbers only at the end."""

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
        xs.append(x.data)
        ys.append(y.data)
        lrs.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()
    return [(a.item(), b.item(), c) for a, b, c in zip(xs, ys, lrs)]
