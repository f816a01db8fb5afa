"""Ratio."""

import torch


def loss_kl_div(log_q, p):
    return torch.xlogy(p, p / log_q.exp()).sum() / p.shape[0]
