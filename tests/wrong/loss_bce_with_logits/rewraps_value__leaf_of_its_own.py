import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    z = logits.detach().clone().requires_grad_(True)
    return (F.softplus(z) - z * target).mean()
