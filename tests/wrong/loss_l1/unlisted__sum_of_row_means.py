"""Sum of row means."""


def loss_l1(input, target, reduction="mean"):
    losses = (input - target).abs()
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.reshape(losses.shape[0] if losses.dim() else 1, -1).mean(dim=1).sum()
