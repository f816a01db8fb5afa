"""The hand-written update in x.data."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    out = []
    for k in range(iterations):
        y = f(x)
        y.backward()
        step = lr * gamma**k
        out.append((float(x), float(y), step))
        x.data = x.data - step * x.grad.data
        x.grad.zero_()
    return out
