"""Swapped difference."""


def loss_l1(input, target, reduction="mean"):
    gap = abs(target - input)
    return gap if reduction == "none" else getattr(gap, reduction)()
