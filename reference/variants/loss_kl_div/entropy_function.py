"""Entropy function."""

import torch


def loss_kl_div(log_q, p):
    return (-torch.special.entr(p) - p * log_q).sum() / p.shape[0]
