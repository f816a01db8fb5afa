"""A while loop, backward with inputs= and a retained graph that is not used again."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)])
    x.requires_grad = True
    target = torch.tensor([float(y_target)])
    optimizer = getattr(torch.optim, optimizer_name)((x,), lr=lr)
    rows = []
    while len(rows) < iterations:
        y = f(x)
        rows.append((x.data.item(), y.data.item(), lr))
        if optimizer_name == "LBFGS":

            def closure():
                optimizer.zero_grad()
                loss = nn.L1Loss()(f(x), target)
                loss.backward(inputs=[x])
                return loss.item()

            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = nn.L1Loss()(y, target)
            loss.backward(inputs=[x], retain_graph=True)
            optimizer.step()
    return rows
