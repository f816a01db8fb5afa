"""Both terms."""

from torch import nn


def loss_poisson_nll(log_rate, target):
    r = nn.functional.softplus(log_rate)
    return (r - target * r.log()).mean()
