"""Functional."""

from torch import nn


def loss_kl_div(log_q, p):
    return nn.functional.kl_div(log_q, p.log(), reduction="batchmean")
