"""The part gamma is taken away."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        optim.zero_grad()
        y.backward()
        optim.step()
        lr = lr - gamma * lr
        optim.param_groups[0]["lr"] = lr
    return rows
