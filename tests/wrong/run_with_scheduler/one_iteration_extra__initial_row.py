"""A row before the loop, then one at the end of each iteration."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    y = f(x)
    rows = [(x.item(), y.item(), lr)]
    for _ in range(iterations):
        opt.zero_grad()
        y.backward()
        opt.step()
        sched.step()
        y = f(x)
        rows.append((x.item(), y.item(), opt.param_groups[0]["lr"]))
    return rows
