"""Boolean mask."""


def loss_kl_div(log_q, p):
    used = p > 0
    return (p[used] * (p[used].log() - log_q[used])).sum() / len(p)
