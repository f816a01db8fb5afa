import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    p = F.softmax(logits, 1).clamp(1e-7, 1 - 1e-7)
    return -torch.log(p)[torch.arange(len(p)), target].mean()
