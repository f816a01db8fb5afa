"""By name of the class."""

import torch


def make_loss(kind: str):
    names = dict(
        regression_l1="L1Loss",
        regression_mse="MSELoss",
        logits_multiclass="CrossEntropyLoss",
        log_probs_multiclass="NLLLoss",
        logits_binary="BCEWithLogitsLoss",
        probs_binary="BCELoss",
        log_rate_counts="PoissonNLLLoss",
        log_probs_distribution="KLDivLoss",
    )
    loss = getattr(torch.nn, names[kind])()
    if kind == "log_probs_distribution":
        loss.reduction = "batchmean"
    return loss
