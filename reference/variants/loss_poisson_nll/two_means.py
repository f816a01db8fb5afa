"""Two means."""


def loss_poisson_nll(log_rate, target):
    return log_rate.exp().mean() - (target * log_rate).mean()
