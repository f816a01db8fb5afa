"""Negative ones turned."""


def loss_l1(input, target, reduction="mean"):
    l = input - target
    neg = l < 0
    l[neg] = -l[neg]
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
