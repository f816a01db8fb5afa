"""Precedence."""


def loss_mse(input, target, reduction="mean"):
    l = input - target**2
    return l if reduction == "none" else l.sum() if reduction == "sum" else l.mean()
