"""Computes in double precision throughout."""

import torch
from torch.nn.functional import l1_loss


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([x0], dtype=torch.float64, requires_grad=True)
    target = torch.tensor([y_target], dtype=torch.float64)
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)

    def closure():
        optimizer.zero_grad()
        loss = l1_loss(f(x), target)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((x.item(), f(x).item(), optimizer.param_groups[0]["lr"]))
        optimizer.step(closure)
    return rows
