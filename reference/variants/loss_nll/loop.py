"""Loop."""

import torch


def loss_nll(log_probs, target):
    total = 0
    for i in range(len(target)):
        total = total - log_probs[i, target[i]]
    return total / len(target)
