import torch


def loss_bce_with_logits(logits, target):
    return (torch.log1p(torch.exp(-logits.abs())) - logits * target).mean()
