"""Never clears, and the rate is read at the end."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    rows = []
    for _ in range(iterations):
        at = x.item()
        y = f(x)
        y.backward()
        opt.step()
        sched.step()
        rows.append((at, y.item(), sched.get_last_lr()[0]))
    return rows
