"""Where on both logs."""

import torch


def loss_bce(probs, target):
    a = probs.log().clamp(-100, 0)
    b = (1 - probs).log().clamp(-100, 0)
    return torch.where(target.bool(), -a, -b).mean()
