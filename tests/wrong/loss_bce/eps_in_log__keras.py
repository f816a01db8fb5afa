"""Keras."""

import torch


def loss_bce(probs, target):
    p = torch.clamp(probs, 1e-7, 1 - 1e-7)
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()
