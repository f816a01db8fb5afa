"""Computed in float64."""


def loss_mse(input, target, reduction="mean"):
    difference = input.double() - target.double()
    losses = difference**2
    if reduction == "mean":
        losses = losses.mean()
    if reduction == "sum":
        losses = losses.sum()
    return losses.to(input.dtype)
