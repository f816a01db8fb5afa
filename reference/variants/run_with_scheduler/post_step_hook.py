"""The scheduler steps in a hook of the optimizer."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    handle = optimizer.register_step_post_hook(lambda *_: scheduler.step())
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.step()
    handle.remove()
    return rows
