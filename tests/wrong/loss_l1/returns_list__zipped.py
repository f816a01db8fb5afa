"""Zipped."""


def loss_l1(input, target, reduction="mean"):
    l = [abs(a - b) for a, b in zip(input.flatten(), target.flatten())]
    if reduction == "none":
        return l
    return sum(l) / len(l) if reduction == "mean" else sum(l)
