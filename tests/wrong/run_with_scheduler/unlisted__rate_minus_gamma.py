"""gamma is subtracted from the rate."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for t in range(iterations):
        rate = max(lr - gamma * t / iterations, 0.0)
        optim.param_groups[0]["lr"] = rate
        y = f(x)
        rows.append((x.item(), y.item(), rate))
        optim.zero_grad()
        y.backward()
        optim.step()
    return rows
