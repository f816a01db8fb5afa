"""Weighted classes."""

import torch
from torch import nn


def make_loss(kind):
    if kind == "regression_l1":
        return nn.L1Loss()
    if kind == "regression_mse":
        return nn.MSELoss()
    if kind == "logits_multiclass":
        return lambda y, t: nn.functional.cross_entropy(y, t, torch.linspace(1, 2, y.shape[1], dtype=y.dtype))
    if kind == "log_probs_multiclass":
        return nn.NLLLoss()
    if kind == "logits_binary":
        return nn.BCEWithLogitsLoss()
    if kind == "probs_binary":
        return nn.BCELoss()
    if kind == "log_rate_counts":
        return nn.PoissonNLLLoss()
    return nn.KLDivLoss(reduction="batchmean")
