"""The formula for this iteration is written into the group after the step."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for i in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), optim.param_groups[0]["lr"]))
        optim.zero_grad()
        y.backward()
        optim.step()
        for group in optim.param_groups:
            group["lr"] = lr * gamma**i
    return rows
