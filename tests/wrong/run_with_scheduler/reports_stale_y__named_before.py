"""The value of the start is in every row."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    y = f(x).item()
    rows = []
    for _ in range(iterations):
        opt.zero_grad()
        loss = f(x)
        loss.backward()
        rows.append((x.item(), y, opt.param_groups[0]["lr"]))
        opt.step()
        sched.step()
    return rows
