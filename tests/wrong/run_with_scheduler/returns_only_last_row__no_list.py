"""The variables of the last iteration."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    for _ in range(iterations):
        opt.zero_grad()
        y = f(x)
        y.backward()
        x_t, y_t, lr_t = x.item(), y.item(), opt.param_groups[0]["lr"]
        opt.step()
        sched.step()
    return x_t, y_t, lr_t
