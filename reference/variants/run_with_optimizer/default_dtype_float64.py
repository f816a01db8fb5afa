"""Sets the default dtype to double precision and back."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        x = torch.tensor([1.0 * x0], requires_grad=True)
        target = torch.tensor([1.0 * y_target])
        optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
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
    finally:
        torch.set_default_dtype(before)
