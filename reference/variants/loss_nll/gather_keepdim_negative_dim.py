"""Gather keepdim negative dim."""

import torch


def loss_nll(log_probs, target):
    chosen = torch.gather(log_probs, dim=-1, index=target[:, None]).squeeze(-1)
    return chosen.neg().sum() / chosen.numel()
