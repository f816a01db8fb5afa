"""One parameter per element, joined before each evaluation."""

import torch


def run_lbfgs(f, x0, lr, iterations):
    parts = [torch.tensor([number], dtype=torch.double, requires_grad=True) for number in x0]
    optimizer = torch.optim.LBFGS(parts, lr=lr, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        value = f(torch.cat(parts))
        value.backward()
        return value

    rows = []
    while len(rows) < iterations:
        place = [part.item() for part in parts]
        value = optimizer.step(closure)
        rows.append((place, value.item()))
    return rows
