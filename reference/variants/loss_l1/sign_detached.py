"""Sign detached."""

import torch


def loss_l1(input, target, reduction="mean"):
    s = torch.sign(input.detach() - target)
    l = s * (input - target)
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
