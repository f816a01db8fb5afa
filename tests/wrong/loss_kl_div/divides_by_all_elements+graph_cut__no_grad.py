"""No grad."""

import torch


def loss_kl_div(log_q, p):
    with torch.no_grad():
        return (torch.xlogy(p, p) - p * log_q).mean()
