"""The group is divided by gamma."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), optim.param_groups[0]["lr"]))
        optim.zero_grad()
        y.backward()
        optim.step()
        optim.param_groups[0]["lr"] /= gamma
    return rows
