import torch


def loss_nll(log_probs, target):
    return -torch.vmap(lambda r, t: torch.take(r, t))(log_probs, target).mean()
