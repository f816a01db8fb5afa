"""Sign times difference."""

import torch


def loss_l1(input, target, reduction="mean"):
    with torch.no_grad():
        sign = torch.sign(input - target)
    losses = sign * (input - target)
    return losses if reduction == "none" else losses.sum() if reduction == "sum" else losses.mean()
