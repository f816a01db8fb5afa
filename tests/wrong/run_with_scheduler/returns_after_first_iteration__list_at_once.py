"""Returns a list of one row inside the loop."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    for _ in range(iterations):
        y = f(x)
        row = (x.item(), y.item(), opt.param_groups[0]["lr"])
        y.backward()
        opt.step()
        sched.step()
        return [row]
