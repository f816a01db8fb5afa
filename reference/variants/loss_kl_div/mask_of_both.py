"""Mask of both."""


def loss_kl_div(log_q, p):
    m = p != 0
    return (p[m] * (p[m].log() - log_q[m])).sum() / p.size(0)
