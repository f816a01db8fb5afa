"""View of the target."""


def loss_l1(input, target, reduction="mean"):
    losses = (input - target.view(-1)).abs()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
