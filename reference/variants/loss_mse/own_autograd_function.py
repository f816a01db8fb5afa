"""Own autograd function."""

import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, difference):
        ctx.save_for_backward(difference)
        return difference * difference

    @staticmethod
    def backward(ctx, grad_output):
        (difference,) = ctx.saved_tensors
        return 2 * difference * grad_output


def loss_mse(input, target, reduction="mean"):
    losses = Square.apply(input - target)
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
