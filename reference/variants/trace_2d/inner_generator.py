"""A generator yields the points."""

from itertools import islice

import torch


def trace_2d(f, x0, lr, iterations):
    def descent():
        x = torch.tensor([float(x0)], requires_grad=True)
        optimizer = torch.optim.Adam([x], lr=lr)
        while True:
            optimizer.zero_grad()
            y = f(x)
            y.backward()
            yield x.item(), y.item()
            optimizer.step()

    return list(islice(descent(), iterations))
