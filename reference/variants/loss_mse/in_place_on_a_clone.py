"""In place on a clone."""


def loss_mse(input, target, reduction="mean"):
    losses = input.clone()
    losses -= target
    losses = losses.mul(losses)
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
