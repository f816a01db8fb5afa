"""Both directions."""


def loss_kl_div(log_q, p):
    q = log_q.exp()
    lp = p.clamp_min(1e-12).log()
    return ((p - q) * (lp - log_q)).sum() / p.shape[0]
