"""Ratio of probabilities."""


def loss_kl_div(log_q, p):
    return (p * (p / log_q.exp()).log()).sum() / len(p)
