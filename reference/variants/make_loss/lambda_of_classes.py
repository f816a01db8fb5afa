import torch
from torch import nn


make_loss = lambda kind: {
    "regression_l1": torch.nn.L1Loss,
    "regression_mse": torch.nn.MSELoss,
    "logits_multiclass": torch.nn.CrossEntropyLoss,
    "log_probs_multiclass": torch.nn.NLLLoss,
    "logits_binary": torch.nn.BCEWithLogitsLoss,
    "probs_binary": torch.nn.BCELoss,
    "log_rate_counts": torch.nn.PoissonNLLLoss,
    "log_probs_distribution": lambda: torch.nn.KLDivLoss(reduction="batchmean"),
}[kind]()
