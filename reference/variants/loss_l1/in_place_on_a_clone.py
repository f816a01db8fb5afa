"""In place on a clone."""


def loss_l1(input, target, reduction="mean"):
    losses = input.clone()
    losses -= target
    losses.abs_()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
