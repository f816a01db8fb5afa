"""Lerp."""

import torch


def loss_bce(probs, target):
    return -torch.lerp((1 - probs).log().clamp(min=-100), probs.log().clamp(min=-100), target).mean()
