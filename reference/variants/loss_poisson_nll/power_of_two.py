"""Power of two."""

import math

import torch


def loss_poisson_nll(log_rate, target):
    return (torch.exp2(log_rate / math.log(2)) - target * log_rate).mean()
