"""Added."""

import torch


def loss_bce_with_logits(logits, target):
    p = torch.sigmoid(logits)
    return -(target * torch.log(p + 1e-7) + (1 - target) * torch.log(1 - p + 1e-7)).mean()
