import torch


def loss_bce_with_logits(logits, target):
    pos = logits >= 0
    e = torch.exp(torch.where(pos, -logits, logits))
    sp = torch.log1p(e) + torch.where(pos, logits, torch.zeros_like(logits))
    return (sp - logits * target).mean()
