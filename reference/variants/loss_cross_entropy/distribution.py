"""Distribution."""

import torch


def loss_cross_entropy(logits, target):
    return -torch.distributions.Categorical(logits=logits).log_prob(target).mean()
