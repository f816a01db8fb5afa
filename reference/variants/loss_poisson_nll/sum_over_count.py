"""Sum over count."""


def loss_poisson_nll(log_rate, target):
    total = (log_rate.exp() - log_rate * target).sum()
    return total / log_rate.numel()
