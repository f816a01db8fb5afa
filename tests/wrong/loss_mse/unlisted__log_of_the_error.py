"""Log of the error."""


def loss_mse(input, target, reduction="mean"):
    losses = (input - target).pow(2).log1p()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
