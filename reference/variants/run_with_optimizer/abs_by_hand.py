"""Writes the absolute difference out; a dictionary of classes."""

import torch


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    classes = {
        "SGD": torch.optim.SGD,
        "Adam": torch.optim.Adam,
        "Adadelta": torch.optim.Adadelta,
        "Adagrad": torch.optim.Adagrad,
        "RMSprop": torch.optim.RMSprop,
        "LBFGS": torch.optim.LBFGS,
    }
    x = torch.full((1,), x0, dtype=torch.float, requires_grad=True)
    optimizer = classes[optimizer_name]([x], lr)
    trajectory = []
    for _ in range(iterations):
        y = f(x)
        trajectory += [(x.item(), y.item(), lr)]

        def closure():
            x.grad = None
            loss = (f(x) - y_target).abs()
            loss.backward()
            return loss

        optimizer.step(closure)
    return trajectory
