"""Power."""

import torch


def loss_mse(input, target, reduction="mean"):
    gap = torch.pow(target - input, 2)
    return gap if reduction == "none" else getattr(gap, reduction)()
