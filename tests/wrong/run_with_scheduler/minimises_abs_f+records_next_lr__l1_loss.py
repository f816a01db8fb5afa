"""The notebook's L1 loss, and its rate."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    opt = torch.optim.SGD([x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma)
    loss_fn = torch.nn.L1Loss()
    rows = []
    for _ in range(iterations):
        opt.zero_grad()
        y = f(x)
        before = x.item()
        loss = loss_fn(y, torch.tensor([0.0]))
        loss.backward()
        opt.step()
        sched.step()
        rows.append((before, y.item(), opt.param_groups[0]["lr"]))
    return rows
