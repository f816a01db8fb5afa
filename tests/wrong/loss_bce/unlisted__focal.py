"""Focal."""

import torch


def loss_bce(probs, target):
    p = torch.where(target == 1, probs, 1 - probs)
    return -((1 - p) ** 2 * p.log().clamp(min=-100)).mean()
