"""Numpy."""

import numpy as np
import torch


def loss_l1(input, target, reduction="mean"):
    losses = np.abs(input.detach().numpy() - target.numpy())
    if reduction == "mean":
        losses = losses.mean()
    if reduction == "sum":
        losses = losses.sum()
    return torch.tensor(losses)
