"""The closure is defined anew in every iteration."""

import torch


def run_lbfgs(f, x0, lr, iterations):
    x = torch.tensor(x0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    rows = []
    for _ in range(iterations):
        rows.append((x.tolist(), f(x).item()))

        def closure():
            optimizer.zero_grad()
            loss = f(x)
            loss.backward()
            return loss

        optimizer.step(closure)
    return rows
