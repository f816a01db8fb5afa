"""Settings."""

import torch.nn.functional as F

current = {}


def compute(y, t):
    if current["kind"] == "log_probs_distribution":
        return F.kl_div(y, t, reduction="batchmean")
    functions = {
        "regression_l1": F.l1_loss,
        "regression_mse": F.mse_loss,
        "logits_multiclass": F.cross_entropy,
        "log_probs_multiclass": F.nll_loss,
        "logits_binary": F.binary_cross_entropy_with_logits,
        "probs_binary": F.binary_cross_entropy,
        "log_rate_counts": F.poisson_nll_loss,
    }
    return functions[current["kind"]](y, t)


def make_loss(kind):
    current["kind"] = kind
    return compute
