"""Xlogy free distribution."""

import torch


def loss_bce_with_logits(logits, target):
    return -torch.distributions.Bernoulli(logits=logits).log_prob(target).mean()
