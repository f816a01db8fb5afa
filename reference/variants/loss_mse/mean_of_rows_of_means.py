"""Mean of rows of means."""


def loss_mse(input, target, reduction="mean"):
    losses = (target - input) ** 2
    if reduction == "none":
        return losses
    total = losses
    while total.dim():
        total = total.sum(dim=0)
    return total / losses.numel() if reduction == "mean" else total
