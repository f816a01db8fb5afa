"""Clamped."""


def loss_kl_div(log_q, p):
    p.clamp_(1e-10, 1)
    return (p * (p.log() - log_q)).sum() / len(p)
