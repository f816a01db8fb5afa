"""get_lr() unpacked; clears at the end."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    history = []
    for epoch in range(iterations):
        loss = f(x)
        (current,) = sched.get_lr()
        history.append((x.item(), loss.item(), current))
        loss.backward()
        opt.step()
        sched.step()
        opt.zero_grad()
    return history
