"""Float64 inside."""


def loss_l1(input, target, reduction="mean"):
    losses = (input.double() - target.double()).abs()
    if reduction == "mean":
        losses = losses.mean()
    if reduction == "sum":
        losses = losses.sum()
    return losses.to(input.dtype)
