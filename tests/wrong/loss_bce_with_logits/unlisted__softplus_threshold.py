import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return (F.softplus(logits, threshold=5) - logits * target).mean()
