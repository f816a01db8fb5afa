"""Minus equals."""


def loss_l1(input, target, reduction="mean"):
    input -= target
    losses = input.abs()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
