"""Gaussian of variance one."""

import torch
from torch import nn


def loss_mse(input, target, reduction="mean"):
    return nn.functional.gaussian_nll_loss(input, target, torch.ones_like(input), reduction=reduction) * 2
