"""The group is multiplied at the top."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for i in range(iterations):
        optim.param_groups[0]["lr"] *= gamma
        optim.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), optim.param_groups[0]["lr"]))
        optim.step()
    return rows
