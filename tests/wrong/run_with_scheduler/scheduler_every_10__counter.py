"""A counter that starts again at ten."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    rows, since = [], 0
    for _ in range(iterations):
        opt.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), sched.get_last_lr()[0]))
        opt.step()
        since += 1
        if since == 10:
            sched.step()
            since = 0
    return rows
