"""The rate is asked once, after the loop."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    points = []
    for _ in range(iterations):
        opt.zero_grad()
        y = f(x)
        points.append((x.item(), y.item()))
        y.backward()
        opt.step()
        sched.step()
    rate = sched.get_last_lr()[0]
    return [(*point, rate) for point in points]
