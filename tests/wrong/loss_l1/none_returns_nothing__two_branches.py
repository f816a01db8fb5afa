"""Two branches."""


def loss_l1(input, target, reduction="mean"):
    l = (input - target).abs()
    if reduction == "mean":
        return l.mean()
    if reduction == "sum":
        return l.sum()
