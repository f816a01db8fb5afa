"""The row first, then the scheduler, then the optimizer."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), opt.param_groups[0]["lr"]))
        sched.step()
        opt.zero_grad()
        y.backward()
        opt.step()
    return rows
