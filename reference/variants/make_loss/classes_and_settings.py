"""Classes and settings."""

import torch.nn as nn

TABLE = {
    "regression_l1": (nn.L1Loss, {}),
    "regression_mse": (nn.MSELoss, {"reduction": "mean"}),
    "logits_multiclass": (nn.CrossEntropyLoss, {"label_smoothing": 0.0}),
    "log_probs_multiclass": (nn.NLLLoss, {"ignore_index": -100}),
    "logits_binary": (nn.BCEWithLogitsLoss, {"pos_weight": None}),
    "probs_binary": (nn.BCELoss, {}),
    "log_rate_counts": (nn.PoissonNLLLoss, {"log_input": True, "eps": 1e-8}),
    "log_probs_distribution": (nn.KLDivLoss, {"reduction": "batchmean"}),
}


def make_loss(kind):
    cls, settings = TABLE[kind]
    return cls(**settings)
