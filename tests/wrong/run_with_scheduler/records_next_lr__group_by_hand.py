"""The group is multiplied before the row is written."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    res = []
    for i in range(iterations):
        y = f(x)
        x_val, y_val = x.item(), y.item()
        y.backward()
        optim.step()
        optim.zero_grad()
        for g in optim.param_groups:
            g["lr"] = g["lr"] * gamma
        res.append((x_val, y_val, optim.param_groups[0]["lr"]))
    return res
