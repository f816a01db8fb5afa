"""Categorical."""

from torch.distributions import Categorical, kl_divergence


def loss_kl_div(log_q, p):
    each = kl_divergence(Categorical(probs=p), Categorical(logits=log_q))
    return each.sum() / len(p)
