"""Of the means."""


def loss_l1(input, target, reduction="mean"):
    if reduction == "none":
        return abs(input - target)
    if reduction == "sum":
        return abs(input.sum() - target.sum())
    return abs(input.mean() - target.mean())
