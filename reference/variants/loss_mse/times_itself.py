"""Times itself."""


def loss_mse(input, target, reduction="mean"):
    difference = input - target
    losses = difference * difference
    if reduction == "mean":
        return losses.sum() / losses.numel()
    elif reduction == "sum":
        return losses.sum()
    else:
        return losses
