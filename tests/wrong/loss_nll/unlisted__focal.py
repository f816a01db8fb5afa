"""Focal."""

import torch


def loss_nll(log_probs, target):
    picked = log_probs.gather(1, target[:, None])
    return -((1 - picked.exp()) ** 2 * picked).mean()
