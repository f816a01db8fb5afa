"""Euler number."""

import math


def loss_poisson_nll(log_rate, target):
    losses = math.e**log_rate.double() - target.double() * log_rate.double()
    return losses.mean().to(log_rate.dtype)
