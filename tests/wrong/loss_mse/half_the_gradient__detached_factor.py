"""Detached factor."""


def loss_mse(input, target, reduction="mean"):
    difference = input - target
    losses = difference * difference.detach()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
