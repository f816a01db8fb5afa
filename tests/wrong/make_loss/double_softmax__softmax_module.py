"""Softmax module."""

import torch.nn as nn


class SoftmaxCrossEntropy(nn.Module):
    def __init__(self):
        super().__init__()
        self.softmax = nn.Softmax(dim=1)
        self.loss = nn.CrossEntropyLoss()

    def forward(self, scores, classes):
        return self.loss(self.softmax(scores), classes)


def make_loss(kind):
    if kind == "logits_multiclass":
        return SoftmaxCrossEntropy()
    return {
        "regression_l1": nn.L1Loss(),
        "regression_mse": nn.MSELoss(),
        "log_probs_multiclass": nn.NLLLoss(),
        "logits_binary": nn.BCEWithLogitsLoss(),
        "probs_binary": nn.BCELoss(),
        "log_rate_counts": nn.PoissonNLLLoss(),
        "log_probs_distribution": nn.KLDivLoss(reduction="batchmean"),
    }[kind]
