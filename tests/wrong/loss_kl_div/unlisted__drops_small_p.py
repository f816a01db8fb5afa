"""Drops small p."""


def loss_kl_div(log_q, p):
    m = p > 1e-3
    return (p[m] * (p[m].log() - log_q[m])).sum() / p.shape[0]
