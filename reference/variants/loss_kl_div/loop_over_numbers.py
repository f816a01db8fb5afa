"""Loop over numbers."""

import math


def loss_kl_div(log_q, p):
    total = 0.0
    for probability, log_probability in zip(p.flatten(), log_q.flatten()):
        weight = probability.item()
        if weight:
            total = total + weight * (math.log(weight) - log_probability)
    return total / p.shape[0]
