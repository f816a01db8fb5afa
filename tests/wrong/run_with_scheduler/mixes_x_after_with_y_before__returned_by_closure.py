"""The optimizer's step returns y, and x is read after it."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)

    def closure():
        opt.zero_grad()
        y = f(x)
        y.backward()
        return y

    rows = []
    for _ in range(iterations):
        rate = sched.get_last_lr()[0]
        y = opt.step(closure)
        rows.append((x.item(), y.item(), rate))
        sched.step()
    return rows
