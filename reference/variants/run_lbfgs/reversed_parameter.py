"""The parameter holds the numbers in reverse, so that sums round differently."""

import torch


def run_lbfgs(f, x0, lr, iterations):
    q = torch.tensor(list(reversed(x0)), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([q], lr=lr, line_search_fn="strong_wolfe")

    def value():
        return f(torch.flip(q, [0]))

    def closure():
        optimizer.zero_grad()
        loss = value()
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((q.tolist()[::-1], value().item()))
        optimizer.step(closure)
    return rows
