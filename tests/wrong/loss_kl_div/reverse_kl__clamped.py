"""Clamped."""

from torch import nn


def loss_kl_div(log_q, p):
    return nn.functional.kl_div(p.clamp_min(1e-12).log(), log_q.exp(), reduction="batchmean")
