"""A hook of the optimizer writes the rows just before each step."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    rows = []

    def note(opt, args, kwargs):
        rows.append((x.item(), f(x).item(), opt.param_groups[0]["lr"]))

    handle = optimizer.register_step_pre_hook(note)

    def closure():
        optimizer.zero_grad()
        loss = nn.L1Loss()(f(x), target)
        loss.backward()
        return loss

    for _ in range(iterations):
        optimizer.step(closure)
    handle.remove()
    return rows
