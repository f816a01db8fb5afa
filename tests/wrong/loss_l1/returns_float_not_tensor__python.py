"""Python."""


def loss_l1(input, target, reduction="mean"):
    losses = (input - target).abs()
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return float(losses.mean())
