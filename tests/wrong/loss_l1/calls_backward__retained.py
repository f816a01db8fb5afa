"""Retained."""


def loss_l1(input, target, reduction="mean"):
    l = (input - target).abs()
    r = l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
    if r.dim() == 0:
        r.backward(retain_graph=True)
    return r
