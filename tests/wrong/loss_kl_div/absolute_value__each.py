"""Each."""

import torch


def loss_kl_div(log_q, p):
    return torch.abs(torch.xlogy(p, p) - p * log_q).sum() / len(p)
