"""Own module."""

import torch
from torch import nn


class Loss(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.kind = kind

    def forward(self, prediction, truth):
        return getattr(self, self.kind)(prediction, truth)

    def regression_l1(self, a, b):
        return torch.maximum(a - b, b - a).mean()

    def regression_mse(self, a, b):
        return (a - b).square().mean()

    def logits_multiclass(self, a, b):
        return self.log_probs_multiclass(a.softmax(-1).log(), b)

    def log_probs_multiclass(self, a, b):
        return -a.gather(1, b.unsqueeze(1)).mean()

    def logits_binary(self, a, b):
        return nn.functional.softplus(torch.where(b == 1, -a, a)).mean()

    def probs_binary(self, a, b):
        return -torch.log(torch.where(b == 1, a, 1 - a)).mean()

    def log_rate_counts(self, a, b):
        return a.exp().sub(a * b).mean()

    def log_probs_distribution(self, a, b):
        positive = torch.where(b > 0, b, torch.ones_like(b))
        return (b * (positive.log() - a)).sum(1).mean()


def make_loss(kind):
    return Loss(kind)
