"""Input only."""


def loss_l1(input, target, reduction="mean"):
    l = (input.double() - target).abs()
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
