"""Torch module."""

from torch import nn


def loss_nll(log_probs, target):
    return nn.NLLLoss()(log_probs, target)
