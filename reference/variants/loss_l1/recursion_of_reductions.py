"""Recursion of reductions."""


def loss_l1(input, target, reduction="mean"):
    if reduction == "none":
        return abs(input - target)
    total = loss_l1(input, target, reduction="none").sum()
    if reduction == "sum":
        return total
    return total / input.numel()
