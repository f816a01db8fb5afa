"""Masked fill."""

import torch


def loss_bce(probs, target):
    log_p = probs.log()
    log_p = log_p.masked_fill(log_p < -100, -100)
    log_q = (1 - probs).log()
    log_q = log_q.masked_fill(log_q < -100, -100)
    return -(log_p * target + log_q * (1 - target)).mean()
