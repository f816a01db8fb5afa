"""gamma * lr**t."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for t in range(iterations):
        optim.param_groups[0]["lr"] = gamma * lr**t
        y = f(x)
        rows.append((x.item(), y.item(), gamma * lr**t))
        optim.zero_grad()
        y.backward()
        optim.step()
    return rows
