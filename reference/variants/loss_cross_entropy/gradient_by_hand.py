"""Gradient by hand."""

import torch


def loss_cross_entropy(logits, target):
    with torch.no_grad():
        p = logits.softmax(1)
        grad = p.clone()
        grad[torch.arange(len(target)), target] -= 1
        grad /= len(target)
        value = (logits.logsumexp(1) - logits.gather(1, target[:, None])[:, 0]).mean()
    through = (logits * grad).sum()
    return value + through - through.detach()
