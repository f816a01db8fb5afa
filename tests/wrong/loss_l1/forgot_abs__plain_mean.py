"""Plain mean."""

import torch


def loss_l1(input, target, reduction="mean"):
    difference = torch.sub(input, target)
    return difference if reduction == "none" else getattr(difference, reduction)()
