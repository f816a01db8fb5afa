"""One hot."""

import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    p = torch.softmax(logits, 1)
    mask = F.one_hot(target, logits.shape[1]).to(p)
    return -(mask * torch.log(p + 1e-12)).sum(1).mean()
