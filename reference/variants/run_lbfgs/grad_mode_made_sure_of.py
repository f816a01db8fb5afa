"""enable_grad around the closure, and the sum of the loss."""

import torch


def run_lbfgs(f, x0, lr, iterations):
    x = torch.tensor(x0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    @torch.enable_grad()
    def closure():
        optimizer.zero_grad()
        loss = f(x)
        loss.sum().backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((x.tolist(), f(x).item()))
        optimizer.step(closure)
    return rows
