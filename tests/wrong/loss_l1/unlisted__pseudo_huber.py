"""Pseudo huber."""


def loss_l1(input, target, reduction="mean"):
    losses = ((input - target) ** 2 + 0.01).sqrt()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
