"""The optimizer steps in a hook that runs when the gradient is there."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)

    def step(_):
        optimizer.step()
        optimizer.zero_grad()

    x.register_post_accumulate_grad_hook(step)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        y.backward()
        scheduler.step()
    return rows
