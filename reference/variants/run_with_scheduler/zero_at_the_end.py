"""Clears after the step instead of before backward."""

import torch
import torch.optim as optim
from torch.optim.lr_scheduler import ExponentialLR


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    opt = optim.SGD([x], lr=lr)
    sched = ExponentialLR(opt, gamma)
    history = []
    for i in range(iterations):
        y = f(x)
        history.append((x.item(), y.item(), opt.param_groups[0]["lr"]))
        y.backward()
        opt.step()
        sched.step()
        opt.zero_grad()
    return history
