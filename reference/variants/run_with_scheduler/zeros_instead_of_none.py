"""Fills the gradient with zeros."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad(set_to_none=False)
        y = f(x)
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        y.backward()
        optimizer.step()
        scheduler.step()
    return rows
