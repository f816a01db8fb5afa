"""Detached in none."""


def loss_l1(input, target, reduction="mean"):
    losses = (input - target).abs()
    if reduction == "none":
        return losses.detach()
    return losses.sum() if reduction == "sum" else losses.mean()
