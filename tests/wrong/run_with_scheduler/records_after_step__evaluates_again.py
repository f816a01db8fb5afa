"""x and f(x) after the step, the rate before the scheduler's."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    rows = []
    for _ in range(iterations):
        opt.zero_grad()
        f(x).backward()
        opt.step()
        with torch.no_grad():
            rows.append((x.item(), f(x).item(), opt.param_groups[0]["lr"]))
        sched.step()
    return rows
