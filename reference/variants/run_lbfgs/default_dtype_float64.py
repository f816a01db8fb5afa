"""Double precision by torch's default."""

import torch


def run_lbfgs(f, x0, lr, iterations):
    torch.set_default_dtype(torch.float64)
    x = torch.tensor([float(number) for number in x0], requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = f(x)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((x.tolist(), f(x).item()))
        optimizer.step(closure)
    return rows
