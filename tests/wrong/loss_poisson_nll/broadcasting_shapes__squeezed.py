"""Squeezed."""


def loss_poisson_nll(log_rate, target):
    return (log_rate.exp() - target.squeeze() * log_rate).mean()
