"""A closure gives y; x and the rate are read afterwards."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(optim, gamma)

    def closure():
        optim.zero_grad()
        loss = f(x)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        loss = optim.step(closure)
        sched.step()
        rows.append((x.item(), loss.item(), optim.param_groups[0]["lr"]))
    return rows
