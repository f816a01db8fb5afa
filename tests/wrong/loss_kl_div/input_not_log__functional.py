"""Functional."""

import torch.nn.functional as F


def loss_kl_div(log_q, p):
    return F.kl_div(log_q.exp(), p, reduction="batchmean")
