"""Unsqueezed."""


def loss_l1(input, target, reduction="mean"):
    l = (input - target).abs()
    return l if reduction == "none" else l.mean().unsqueeze(0) if reduction == "mean" else l.sum().unsqueeze(0)
