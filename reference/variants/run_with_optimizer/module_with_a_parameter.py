"""x is the parameter of a module, and the module is what is trained."""

import torch
from torch import nn


class Point(nn.Module):
    def __init__(self, f, x0):
        super().__init__()
        self.f = f
        self.x = nn.Parameter(torch.tensor([float(x0)]))

    def forward(self):
        return self.f(self.x)


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    model = Point(f, x0)
    target = torch.tensor([float(y_target)])
    criterion = nn.L1Loss()
    optimizer = getattr(torch.optim, optimizer_name)(model.parameters(), lr=lr)
    rows = []
    for _ in range(iterations):
        y = model()
        rows.append((model.x.item(), y.item(), optimizer.param_groups[0]["lr"]))

        def closure():
            model.zero_grad()
            loss = criterion(model(), target)
            loss.backward()
            return loss

        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            model.zero_grad()
            criterion(y, target).backward()
            optimizer.step()
    return rows
