"""Logsumexp."""

import torch


def loss_cross_entropy(logits, target):
    import math
    n, c = logits.shape
    return (logits.logsumexp(1) - math.log(c) - logits[range(n), target]).mean()
