"""Root of square."""


def loss_l1(input, target, reduction="mean"):
    losses = ((input - target) ** 2).sqrt()
    if reduction == "mean":
        return losses.mean()
    if reduction == "sum":
        return losses.sum()
    return losses
