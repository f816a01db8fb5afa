"""Accuracy as loss."""

import torch


def loss_nll(log_probs, target):
    wrong = (log_probs.argmax(1) != target).to(log_probs.dtype)
    return wrong.mean() + 0 * log_probs.sum()
