"""Clamped log p."""


def loss_kl_div(log_q, p):
    return (p * (p.log().clamp(min=-100) - log_q)).sum() / p.shape[0]
