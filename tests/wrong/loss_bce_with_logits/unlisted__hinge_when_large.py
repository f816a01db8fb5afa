import torch


def loss_bce_with_logits(logits, target):
    sp = torch.where(logits > 10, logits, torch.log1p(torch.exp(logits.clamp(max=10))))
    return (sp - logits * target).mean()
