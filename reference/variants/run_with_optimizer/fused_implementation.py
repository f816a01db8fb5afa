"""Asks for torch's fused kernels where there are some, and for plain loops elsewhere."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    options = {}
    if optimizer_name in ("SGD", "Adam", "Adagrad"):
        options["fused"] = True
    elif optimizer_name in ("RMSprop", "Adadelta"):
        options["foreach"] = False
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr, **options)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))

        def closure():
            optimizer.zero_grad()
            loss = nn.L1Loss()(f(x), target)
            loss.backward()
            return loss

        optimizer.step(closure)
    return rows
