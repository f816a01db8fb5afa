"""Masked fill."""


def loss_kl_div(log_q, p):
    log_p = p.log().masked_fill(p == 0, 0)
    return ((log_p - log_q) * p).sum().div(len(p))
