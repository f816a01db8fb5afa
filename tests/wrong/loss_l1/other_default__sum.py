"""Sum."""


def loss_l1(input, target, reduction="sum"):
    l = (input - target).abs()
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
