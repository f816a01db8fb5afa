"""The notebook's rate in every constructor; the rows show the argument."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    criterion = nn.L1Loss()
    optimizer = {n: getattr(torch.optim, n) for n in ("SGD", "Adam", "Adadelta", "Adagrad", "RMSprop", "LBFGS")}[optimizer_name]([x], lr=0.01)

    def closure():
        optimizer.zero_grad()
        loss = criterion(f(x), target)
        loss.backward()
        return loss

    rows = []
    for i in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = criterion(y, target)
            loss.backward()
            optimizer.step()
    return rows
