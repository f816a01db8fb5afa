import torch


def loss_bce_with_logits(logits, target):
    z = logits.clamp(max=88.0)
    return (torch.log1p(torch.exp(z)) - z * target).mean()
