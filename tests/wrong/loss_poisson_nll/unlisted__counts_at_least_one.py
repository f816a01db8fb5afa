"""Counts at least one."""


def loss_poisson_nll(log_rate, target):
    return (log_rate.exp() - target.clamp(min=1) * log_rate).mean()
