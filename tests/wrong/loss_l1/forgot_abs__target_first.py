"""Target first."""


def loss_l1(input, target, reduction="mean"):
    l = target - input
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
