"""Len."""


def loss_mse(input, target, reduction="mean"):
    losses = (input - target) ** 2
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.sum() / losses.size(0)
