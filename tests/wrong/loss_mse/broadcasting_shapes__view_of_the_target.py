"""View of the target."""


def loss_mse(input, target, reduction="mean"):
    losses = (input - target.view(-1)) ** 2
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
