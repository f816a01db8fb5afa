"""torch.func.grad_and_value and no graph of one's own."""

import torch
from torch.func import grad_and_value


def run_with_scheduler(f, x0, lr, gamma, iterations):
    slope_and_value = grad_and_value(f)
    x = torch.tensor(float(x0))
    rows = []
    for t in range(iterations):
        slope, value = slope_and_value(x)
        rate = lr * gamma**t
        rows.append((x.item(), value.item(), rate))
        x = x - rate * slope
    return rows
