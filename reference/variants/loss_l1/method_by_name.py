"""Method by name."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = torch.abs(torch.sub(input, target))
    return l if reduction == "none" else getattr(l, reduction)()
