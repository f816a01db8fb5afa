"""Squeezed both."""


def loss_l1(input, target, reduction="mean"):
    l = (input.squeeze() - target.squeeze()).abs()
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
