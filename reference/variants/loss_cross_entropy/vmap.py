import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    one = lambda z, c: torch.logsumexp(z, 0) - (z * c).sum()
    return torch.vmap(one)(logits, F.one_hot(target, logits.shape[1]).to(logits.dtype)).mean()
