import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return (F.softplus(logits) - logits * target).sum() / len(logits)
