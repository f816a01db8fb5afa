import torch.nn.functional as F


def loss_bce(probs, target):
    return F.binary_cross_entropy(probs.detach().clone().requires_grad_(), target)
