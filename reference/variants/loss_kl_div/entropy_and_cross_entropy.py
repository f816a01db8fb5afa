"""Entropy and cross entropy."""

import torch


def loss_kl_div(log_q, p):
    entropy = torch.special.entr(p).sum()
    cross_entropy = -(p * log_q).sum()
    return (cross_entropy - entropy) / p.shape[0]
