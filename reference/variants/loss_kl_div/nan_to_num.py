"""Nan to num."""

import torch


def loss_kl_div(log_q, p):
    p_log_p = torch.nan_to_num(p * torch.log(p), nan=0.0)
    return torch.sum(p_log_p - p * log_q) / p.shape[0]
