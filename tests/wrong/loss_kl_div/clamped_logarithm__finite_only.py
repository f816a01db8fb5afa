"""Finite only."""

import torch


def loss_kl_div(log_q, p):
    log_q = torch.clamp(log_q, -100, 0)
    return torch.nn.functional.kl_div(log_q, p, reduction="batchmean")
