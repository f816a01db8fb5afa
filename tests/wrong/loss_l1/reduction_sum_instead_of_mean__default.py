"""Default."""


def loss_l1(input, target, reduction="mean"):
    total = 0
    losses = (input - target).abs()
    if reduction == "none":
        return losses
    for loss in losses.flatten():
        total = total + loss
    return total
