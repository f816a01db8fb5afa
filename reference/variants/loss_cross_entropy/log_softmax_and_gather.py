"""Log softmax and gather."""

import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    return -F.log_softmax(logits, dim=1).gather(1, target.unsqueeze(1)).mean()
