"""Clamped."""


def loss_kl_div(log_q, p):
    return (p.clamp_min(1e-12).log() - log_q).sum() / p.shape[0]
