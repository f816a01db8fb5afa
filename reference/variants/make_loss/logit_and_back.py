import torch
import torch.nn.functional as F
from torch import nn


def make_loss(kind):
    if kind == "probs_binary":
        return lambda p, t: nn.BCEWithLogitsLoss()(torch.logit(p), t)
    if kind == "logits_binary":
        return lambda z, t: nn.BCELoss()(torch.sigmoid(z), t)
    if kind == "logits_multiclass":
        return lambda z, t: nn.NLLLoss()(nn.LogSoftmax(dim=-1)(z), t)
    return {
        "regression_l1": nn.L1Loss(),
        "regression_mse": nn.MSELoss(),
        "log_probs_multiclass": nn.NLLLoss(),
        "log_rate_counts": lambda x, y: F.poisson_nll_loss(x.exp(), y, log_input=False, eps=0.0),
        "log_probs_distribution": nn.KLDivLoss(reduction="batchmean"),
    }[kind]
