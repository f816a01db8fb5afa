"""Logsumexp."""

import torch


def loss_kl_div(log_q, p):
    log_q = log_q - log_q.logsumexp(dim=-1, keepdim=True)
    return (torch.xlogy(p, p) - p * log_q).sum() / len(p)
