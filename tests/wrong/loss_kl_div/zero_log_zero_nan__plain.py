"""Plain."""


def loss_kl_div(log_q, p):
    return (p * (p.log() - log_q)).sum(dim=tuple(range(1, p.dim()))).mean()
