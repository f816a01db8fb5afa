"""Recursion."""


def _t(a, b):
    if a.dim() == 0:
        return b * (b.log() - a) if b > 0 else 0 * a
    return sum(_t(x, y) for x, y in zip(a, b))


def loss_kl_div(log_q, p):
    return _t(log_q, p) / log_q.shape[0]
