"""A hook of the optimizer writes the rows just before each step."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []

    def note(opt, args, kwargs):
        with torch.no_grad():
            rows.append((x.item(), f(x).item(), opt.param_groups[0]["lr"]))

    optimizer.register_step_pre_hook(note)
    for _ in range(iterations):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        scheduler.step()
    return rows
