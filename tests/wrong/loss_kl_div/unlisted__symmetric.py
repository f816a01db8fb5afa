"""Symmetric."""

import torch


def loss_kl_div(log_q, p):
    q = log_q.exp()
    return ((q - p) * (log_q - torch.log(p + 1e-20))).sum() / len(p)
