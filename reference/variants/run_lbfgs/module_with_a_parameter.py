"""A module holds x, and is made double."""

import torch
from torch import nn


class Place(nn.Module):
    def __init__(self, x0):
        super().__init__()
        self.x = nn.Parameter(torch.tensor(x0, dtype=torch.float64))

    def forward(self, f):
        return f(self.x)


def run_lbfgs(f, x0, lr, iterations):
    model = Place(x0).double()
    optimizer = torch.optim.LBFGS(model.parameters(), lr=lr, line_search_fn="strong_wolfe")

    def closure():
        model.zero_grad()
        loss = model(f)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((model.x.tolist(), model(f).item()))
        optimizer.step(closure)
    return rows
