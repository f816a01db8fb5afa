"""P clamped far up."""


def loss_kl_div(log_q, p):
    p = p.clamp_min(1e-3)
    return (p * (p.log() - log_q)).sum() / p.shape[0]
