"""Adam on the leaf itself, in torch's order of operations, in single precision."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    mean, square = torch.zeros_like(x), torch.zeros_like(x)
    points = []
    for t in range(1, iterations + 1):
        y = f(x)
        y.backward()
        points.append((x.item(), y.item()))
        with torch.no_grad():
            mean.lerp_(x.grad, 0.1)
            square.mul_(0.999).addcmul_(x.grad, x.grad, value=0.001)
            denominator = (square.sqrt() / (1 - 0.999**t) ** 0.5).add_(1e-8)
            x.addcdiv_(mean, denominator, value=-lr / (1 - 0.9**t))
            x.grad.zero_()
    return points
