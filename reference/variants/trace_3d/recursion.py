"""One call per step."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    if iterations == 0:
        return []
    x = torch.tensor([x0], dtype=torch.float64, requires_grad=True)
    y = torch.tensor([y0], dtype=torch.float64, requires_grad=True)
    z = f(x, y)
    dx, dy = torch.autograd.grad(z, [x, y])
    rest = trace_3d(f, (x - lr * dx).item(), (y - lr * dy).item(), lr, iterations - 1)
    return [(x.item(), y.item(), z.item()), *rest]
