"""Masked."""


def loss_poisson_nll(log_rate, target):
    m = target > 0
    return (log_rate[m].exp() - target[m] * log_rate[m]).mean()
