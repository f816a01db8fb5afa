import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return torch.tensor((F.softplus(logits) - logits * target).mean().item(), requires_grad=True)
