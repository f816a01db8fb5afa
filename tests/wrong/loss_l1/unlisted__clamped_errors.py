"""Clamped errors."""


def loss_l1(input, target, reduction="mean"):
    losses = (input - target).abs().clamp(max=3)
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
