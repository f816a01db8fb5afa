"""One call per step."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    if iterations == 0:
        return []
    x = torch.tensor([x0], dtype=torch.double, requires_grad=True)
    y = f(x)
    y.backward()
    after = x.item() - lr * x.grad.item()
    return [(x.item(), y.item(), lr), *run_with_scheduler(f, after, lr * gamma, gamma, iterations - 1)]
