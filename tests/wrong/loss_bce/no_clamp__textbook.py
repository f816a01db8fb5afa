"""Textbook."""

import torch


def loss_bce(probs, target):
    return -torch.mean(target * torch.log(probs) + (1 - target) * torch.log(1 - probs))
