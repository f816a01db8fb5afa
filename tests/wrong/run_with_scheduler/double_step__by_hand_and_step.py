"""Updates by hand and with the optimizer."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    rows = []
    for _ in range(iterations):
        opt.zero_grad()
        y = f(x)
        y.backward()
        rate = opt.param_groups[0]["lr"]
        rows.append((x.item(), y.item(), rate))
        with torch.no_grad():
            x -= rate * x.grad
        opt.step()
        sched.step()
    return rows
