"""Own module."""

from torch import nn


class MeanSquaredError(nn.Module):
    def __init__(self, reduction):
        super().__init__()
        self.reduction = reduction

    def forward(self, prediction, truth):
        error = (prediction - truth).pow(2)
        if self.reduction == "mean":
            return error.mean()
        return error.sum() if self.reduction == "sum" else error


def loss_mse(input, target, reduction="mean"):
    return MeanSquaredError(reduction)(input, target)
