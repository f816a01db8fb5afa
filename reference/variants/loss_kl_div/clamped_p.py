"""Clamped p."""


def loss_kl_div(log_q, p):
    log_p = p.clamp(min=1e-38).log()
    return (p * (log_p - log_q)).sum() / log_q.shape[0]
