"""Own autograd function."""

import torch


class Loss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z, t):
        ctx.save_for_backward(z, t)
        return (z.clamp(min=0) - z * t + (-z.abs()).exp().log1p()).mean()

    @staticmethod
    def backward(ctx, slope):
        z, t = ctx.saved_tensors
        return slope * (torch.sigmoid(z) - t) / z.numel(), None


def loss_bce_with_logits(logits, target):
    return Loss.apply(logits, target)
