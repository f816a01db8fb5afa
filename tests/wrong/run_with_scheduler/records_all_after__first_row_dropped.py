"""iterations + 1 rows without the first."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    rows = []
    for _ in range(iterations + 1):
        y = f(x)
        rows.append((x.item(), y.item(), opt.param_groups[0]["lr"]))
        y.backward()
        opt.step()
        sched.step()
        opt.zero_grad()
    return rows[1:]
