"""Gather."""

import torch


def loss_nll(log_probs, target):
    return -torch.log(log_probs).gather(1, target[:, None]).mean()
