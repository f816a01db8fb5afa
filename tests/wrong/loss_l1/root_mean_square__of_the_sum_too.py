"""Of the sum too."""


def loss_l1(input, target, reduction="mean"):
    l = (input - target) ** 2
    if reduction == "none":
        return l.sqrt()
    if reduction == "sum":
        return l.sum().sqrt()
    return l.mean().sqrt()
