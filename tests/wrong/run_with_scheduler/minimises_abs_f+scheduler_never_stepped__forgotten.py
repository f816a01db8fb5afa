"""The L1 loss, and no scheduler."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for _ in range(iterations):
        optim.zero_grad()
        y = f(x)
        y.abs().backward()
        rows.append((x.item(), y.item(), optim.param_groups[0]["lr"]))
        optim.step()
    return rows
