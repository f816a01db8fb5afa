"""Functional."""

import torch.nn.functional as F


def loss_kl_div(log_q, p):
    return F.kl_div(p.log(), log_q.exp(), reduction="batchmean")
