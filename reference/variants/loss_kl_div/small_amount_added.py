"""Small amount added."""


def loss_kl_div(log_q, p):
    return (p * ((p + 1e-8).log() - log_q)).sum() / p.shape[0]
