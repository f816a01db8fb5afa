"""Nan to num."""

import torch


def loss_bce(probs, target):
    log_p = torch.nan_to_num(probs.log(), neginf=-100)
    log_q = torch.nan_to_num((1 - probs).log(), neginf=-100)
    return (-target * log_p - (1 - target) * log_q).mean()
