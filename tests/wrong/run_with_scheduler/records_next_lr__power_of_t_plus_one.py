"""The row shows the rate of t + 1."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for t in range(iterations):
        optim.param_groups[0]["lr"] = lr * gamma**t
        y = f(x)
        rows.append((x.item(), y.item(), lr * gamma ** (t + 1)))
        optim.zero_grad()
        y.backward()
        optim.step()
    return rows
