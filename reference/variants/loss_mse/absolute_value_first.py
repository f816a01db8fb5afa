"""Absolute value first."""


def loss_mse(input, target, reduction="mean"):
    losses = (input - target).abs().pow(2)
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
