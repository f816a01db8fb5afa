"""Data."""


def loss_poisson_nll(log_rate, target):
    rate = log_rate.data.exp()
    return (rate.exp() - target * rate).mean()
