"""Where."""

import torch


def loss_bce(probs, target):
    return torch.where(target > 0.5, -torch.log(probs), -torch.log(1 - probs)).mean()
