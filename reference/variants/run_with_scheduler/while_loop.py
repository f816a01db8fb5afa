"""A while loop and a counter."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr, momentum=0.0, weight_decay=0.0)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma, last_epoch=-1)
    rows = []
    t = 0
    while t < iterations:
        x.grad = None
        y = f(x)
        y.backward(retain_graph=True)
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
        t += 1
    return rows
