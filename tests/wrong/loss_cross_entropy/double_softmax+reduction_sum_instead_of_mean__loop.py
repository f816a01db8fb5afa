"""Loop."""

import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    return sum(F.cross_entropy(z.softmax(0), c) for z, c in zip(logits, target))
