"""Gather."""

import torch


def loss_nll(log_probs, target):
    probs = torch.exp(log_probs)
    return -probs.gather(1, target[:, None]).mean()
