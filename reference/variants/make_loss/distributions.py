"""Distributions."""

import torch
from torch import distributions as D


def make_loss(kind):
    if kind == "regression_l1":
        return torch.nn.L1Loss()
    if kind == "regression_mse":
        return torch.nn.MSELoss()
    if kind.endswith("multiclass"):
        return lambda scores, classes: -D.Categorical(logits=scores).log_prob(classes).mean()
    if kind == "logits_binary":
        return lambda scores, truth: -D.Bernoulli(logits=scores).log_prob(truth).mean()
    if kind == "probs_binary":
        return lambda probs, truth: -D.Bernoulli(probs=probs).log_prob(truth).mean()
    if kind == "log_rate_counts":
        return lambda log_rate, counts: (
            -D.Poisson(log_rate.exp()).log_prob(counts) - torch.lgamma(counts + 1)
        ).mean()
    return lambda log_q, p: (torch.xlogy(p, p) - p * log_q).sum(-1).mean()
