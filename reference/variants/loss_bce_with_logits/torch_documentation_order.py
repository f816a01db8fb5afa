"""Torch documentation order."""

import torch


def loss_bce_with_logits(logits, target):
    largest = torch.clamp(-logits, min=0)
    rest = (torch.exp(-largest) + torch.exp(-logits - largest)).log()
    return ((1 - target) * logits + largest + rest).mean()
