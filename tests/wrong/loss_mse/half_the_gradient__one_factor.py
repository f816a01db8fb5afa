"""One factor."""


def loss_mse(input, target, reduction="mean"):
    d = input - target
    l = d * d.detach()
    return l if reduction == "none" else l.sum() if reduction == "sum" else l.mean()
