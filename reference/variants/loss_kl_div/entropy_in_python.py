"""Entropy in python."""

import math


def loss_kl_div(log_q, p):
    const = sum(v * math.log(v) for v in p.flatten().tolist() if v > 0)
    return (const - (p * log_q).sum()) / p.size(0)
