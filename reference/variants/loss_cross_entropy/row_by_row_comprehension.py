"""Row by row comprehension."""

import torch


def loss_cross_entropy(logits, target):
    return sum(torch.logsumexp(z - z[c], 0) for z, c in zip(logits, target)) / len(logits)
