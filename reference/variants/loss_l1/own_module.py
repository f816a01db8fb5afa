"""Own module."""

from torch import nn


class MeanAbsoluteError(nn.Module):
    def __init__(self, reduction):
        super().__init__()
        self.reduction = reduction

    def forward(self, prediction, truth):
        error = (prediction - truth).abs()
        if self.reduction == "mean":
            return error.mean()
        return error.sum() if self.reduction == "sum" else error


def loss_l1(input, target, reduction="mean"):
    return MeanAbsoluteError(reduction)(input, target)
