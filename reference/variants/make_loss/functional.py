"""Functional."""

import torch.nn.functional as F


def make_loss(kind):
    if kind == "regression_l1":
        return F.l1_loss
    elif kind == "regression_mse":
        return F.mse_loss
    elif kind == "logits_multiclass":
        return F.cross_entropy
    elif kind == "log_probs_multiclass":
        return F.nll_loss
    elif kind == "logits_binary":
        return F.binary_cross_entropy_with_logits
    elif kind == "probs_binary":
        return F.binary_cross_entropy
    elif kind == "log_rate_counts":
        return F.poisson_nll_loss
    elif kind == "log_probs_distribution":
        return lambda input, target: F.kl_div(input, target, reduction="batchmean")
    raise ValueError(kind)
