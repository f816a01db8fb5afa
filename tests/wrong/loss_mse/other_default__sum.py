"""Sum."""


def loss_mse(input, target, reduction="sum"):
    l = (input - target) ** 2
    return l if reduction == "none" else l.sum() if reduction == "sum" else l.mean()
