"""Loop over elements."""

import torch


def loss_bce_with_logits(logits, target):
    total = 0
    for z, t in zip(logits.reshape(-1), target.reshape(-1)):
        z = -z if t == 1 else z
        total = total + torch.relu(z) + torch.log1p(torch.exp(-z.abs()))
    return total / target.numel()
