"""Negative sum."""

import torch


def loss_kl_div(log_q, p):
    return -torch.sum(p * log_q) / len(p)
