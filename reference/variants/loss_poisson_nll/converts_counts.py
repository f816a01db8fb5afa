"""Converts counts."""


def loss_poisson_nll(log_rate, target):
    counts = target.to(log_rate.dtype)
    return (-counts * log_rate + log_rate.exp()).mean(dim=None)
