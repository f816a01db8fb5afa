"""Torch module."""

from torch import nn


def loss_kl_div(log_q, p):
    return nn.KLDivLoss(reduction="batchmean")(log_q, p)
