"""Absolute mean."""


def loss_poisson_nll(log_rate, target):
    return (log_rate.exp() - target * log_rate).mean().abs()
