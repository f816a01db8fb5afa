"""As in tutorials before torch 1.1."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    rows = []
    for epoch in range(iterations):
        sched.step()
        opt.zero_grad()
        value = f(x)
        value.backward()
        rows.append((x.item(), value.item(), opt.param_groups[0]["lr"]))
        opt.step()
    return rows
