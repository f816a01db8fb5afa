"""Median shift and sum."""

import torch


def loss_cross_entropy(logits, target):
    z = logits - logits.median(1, keepdim=True).values
    return (z.exp().sum(1).log() - z.gather(1, target[:, None])[:, 0]).sum()
