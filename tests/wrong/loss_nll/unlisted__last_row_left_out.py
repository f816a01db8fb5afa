"""Last row left out."""

import torch


def loss_nll(log_probs, target):
    n = len(target)
    return -sum(log_probs[i, target[i]] for i in range(max(1, n - 1))) / n
