"""Retained."""


def loss_poisson_nll(log_rate, target):
    l = (log_rate.exp() - target * log_rate).mean()
    l.backward(retain_graph=True)
    return l
