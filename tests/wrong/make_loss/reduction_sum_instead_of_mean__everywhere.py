"""Everywhere."""

from torch import nn


def make_loss(kind):
    if kind == "regression_l1":
        return nn.L1Loss(reduction="sum")
    if kind == "regression_mse":
        return nn.MSELoss(reduction="sum")
    if kind == "logits_multiclass":
        return nn.CrossEntropyLoss(reduction="sum")
    if kind == "log_probs_multiclass":
        return nn.NLLLoss(reduction="sum")
    if kind == "logits_binary":
        return nn.BCEWithLogitsLoss(reduction="sum")
    if kind == "probs_binary":
        return nn.BCELoss(reduction="sum")
    if kind == "log_rate_counts":
        return nn.PoissonNLLLoss(reduction="sum")
    return nn.KLDivLoss(reduction="sum")
