"""Sets the default dtype to double precision and back."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        x = torch.tensor([1.0 * x0], requires_grad=True)
        optimizer = torch.optim.SGD([x], lr=lr)
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
        rows = []
        for _ in range(iterations):
            optimizer.zero_grad()
            y = f(x)
            y.backward()
            rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
            optimizer.step()
            scheduler.step()
        return rows
    finally:
        torch.set_default_dtype(before)
