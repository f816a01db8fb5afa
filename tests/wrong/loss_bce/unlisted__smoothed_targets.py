"""Smoothed targets."""

import torch
import torch.nn.functional as F


def loss_bce(probs, target):
    return F.binary_cross_entropy(probs, 0.9 * target + 0.05)
