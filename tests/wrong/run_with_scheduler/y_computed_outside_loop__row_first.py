"""y is computed before the loop; the row comes first."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    loss = f(x)
    rows = []
    for t in range(iterations):
        rows.append((x.item(), loss.item(), optim.param_groups[0]["lr"]))
        loss.backward()
        optim.step()
        optim.zero_grad()
        optim.param_groups[0]["lr"] *= gamma
    return rows
