"""Target requires grad."""


def loss_l1(input, target, reduction="mean"):
    target.requires_grad_()
    l = (input - target).abs()
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
