"""Entropy in numpy."""

import numpy as np


def loss_kl_div(log_q, p):
    a = p.detach().numpy()
    c = float(np.sum(np.where(a > 0, a * np.log(np.where(a > 0, a, 1)), 0)))
    return (c - (p * log_q).sum()) / p.shape[0]
