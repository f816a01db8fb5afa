"""SGD with lr * gamma and no schedule."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    opt = torch.optim.SGD([x], lr=lr * gamma)
    rows = []
    for _ in range(iterations):
        opt.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), opt.param_groups[0]["lr"]))
        opt.step()
    return rows
