"""Mapped over rows."""

import torch


def loss_kl_div(log_q, p):
    return torch.func.vmap(lambda a, b: (torch.xlogy(b, b) - b * a).sum())(log_q, p).mean()
