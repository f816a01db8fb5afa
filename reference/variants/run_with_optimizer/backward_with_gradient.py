"""Calls backward on y with the sign of the difference, which is the slope of the L1 loss."""

import torch


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)

    def closure():
        optimizer.zero_grad()
        y = f(x)
        y.backward(gradient=torch.sign(y.detach() - y_target))
        return (y.detach() - y_target).abs()

    rows = []
    for _ in range(iterations):
        rows.append((x.item(), f(x).item(), lr))
        optimizer.step(closure)
    return rows
