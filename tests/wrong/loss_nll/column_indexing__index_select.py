"""Index select."""

import torch


def loss_nll(log_probs, target):
    return -log_probs.index_select(1, target).mean()
