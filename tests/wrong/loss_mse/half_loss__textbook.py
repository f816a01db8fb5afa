"""Textbook."""


def loss_mse(input, target, reduction="mean"):
    losses = (input - target) ** 2 / 2
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
