"""All rates are computed first, with numpy."""

import numpy as np
import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    rows = []
    for rate in lr * np.power(gamma, np.arange(iterations)):
        optimizer.param_groups[0]["lr"] = float(rate)
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), rate))
        optimizer.step()
    return rows
