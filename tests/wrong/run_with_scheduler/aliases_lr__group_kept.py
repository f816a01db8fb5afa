"""The group is kept and read at the end."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    kept = []
    for _ in range(iterations):
        opt.zero_grad()
        y = f(x)
        y.backward()
        kept.append((x.item(), y.item(), opt.param_groups[0]))
        opt.step()
        sched.step()
    return [(a, b, group["lr"]) for a, b, group in kept]
