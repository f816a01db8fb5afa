"""Expanded square."""


def loss_mse(input, target, reduction="mean"):
    x, t = input.double(), target.double()
    losses = (x**2 - 2 * x * t + t**2).to(input.dtype)
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
