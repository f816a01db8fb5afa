"""Plain mean."""


def loss_mse(input, target, reduction="mean"):
    losses = target - input
    losses = -losses
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
