"""Rate without grad."""

import torch


def loss_poisson_nll(log_rate, target):
    with torch.no_grad():
        rate = log_rate.exp()
    return (rate - target * log_rate).mean()
