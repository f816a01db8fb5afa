"""Loop."""

import torch


def loss_nll(log_probs, target):
    total = 0.0
    for row, t in zip(log_probs, target):
        total = total - row[t]
    return total
