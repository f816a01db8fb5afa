"""The rates are read from a rehearsal with a dummy parameter."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    dummy = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    rehearsal = torch.optim.lr_scheduler.ExponentialLR(dummy, gamma=gamma)
    rates = []
    for _ in range(iterations):
        rates.append(rehearsal.get_last_lr()[0])
        dummy.step()
        rehearsal.step()

    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for rate in rates:
        y = f(x)
        (slope,) = torch.autograd.grad(y, x)
        rows.append((x.item(), y.item(), rate))
        x = (x - rate * slope).detach().requires_grad_()
    return rows
