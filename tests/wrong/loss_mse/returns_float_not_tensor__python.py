"""Python."""


def loss_mse(input, target, reduction="mean"):
    losses = (input - target) ** 2
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return float(losses.mean())
