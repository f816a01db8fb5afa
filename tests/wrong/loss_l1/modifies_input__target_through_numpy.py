"""Target through numpy."""


def loss_l1(input, target, reduction="mean"):
    losses = (input - target).abs()
    target.numpy()[...] = 0
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
