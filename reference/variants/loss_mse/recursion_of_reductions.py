"""Recursion of reductions."""


def loss_mse(input, target, reduction="mean"):
    if reduction == "none":
        return (input - target) ** 2
    total = loss_mse(input, target, reduction="none").sum()
    if reduction == "sum":
        return total
    return total / input.numel()
