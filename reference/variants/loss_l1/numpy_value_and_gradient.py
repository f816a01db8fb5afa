"""Numpy value and gradient."""

import numpy as np
import torch


def loss_l1(input, target, reduction="mean"):
    difference = input.detach().numpy() - target.detach().numpy()
    slope = torch.from_numpy(np.asarray(np.sign(difference)))
    losses = input * slope - target * slope
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
