"""Python."""

import torch


def loss_nll(log_probs, target):
    n = len(target)
    return float(-sum(log_probs[i, t] for i, t in enumerate(target)) / n)
