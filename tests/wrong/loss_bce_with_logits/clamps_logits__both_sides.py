"""Both sides."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    z = torch.clamp(logits, -50.0, 50.0)
    return F.softplus(z).sub(target * z).mean()
