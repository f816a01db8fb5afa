"""A closure that does not clear."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)

    def closure():
        y = f(x)
        y.backward()
        return y

    rows = []
    for _ in range(iterations):
        rows.append((x.item(), f(x).item(), scheduler.get_last_lr()[0]))
        optimizer.step(closure)
        scheduler.step()
    return rows
