"""torch.func computes gradient and value."""

import torch
from torch.func import grad_and_value


def run_lbfgs(f, x0, lr, iterations):
    slope_and_value = grad_and_value(f)
    x = torch.nn.Parameter(torch.tensor(x0, dtype=torch.float64))
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    def closure():
        x.grad, value = slope_and_value(x.detach())
        return value

    rows = []
    for _ in range(iterations):
        rows.append((x.tolist(), f(x.detach()).item()))
        optimizer.step(closure)
    return rows
