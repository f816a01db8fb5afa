"""A flag lets the closure note its first call of each step."""

import torch


def run_lbfgs(f, x0, lr, iterations):
    x = torch.tensor(x0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = f(x)
        if len(rows) < started[0]:
            rows.append((x.tolist(), loss.item()))
        loss.backward()
        return loss

    rows, started = [], [0]
    for _ in range(iterations):
        started[0] += 1
        optimizer.step(closure)
    return rows
