"""Own autograd function."""

import torch


class NLL(torch.autograd.Function):
    @staticmethod
    def forward(ctx, log_probs, target):
        ctx.save_for_backward(target)
        ctx.shape, ctx.dtype = log_probs.shape, log_probs.dtype
        return -log_probs[torch.arange(len(target)), target].mean()

    @staticmethod
    def backward(ctx, slope):
        (target,) = ctx.saved_tensors
        grad = torch.zeros(ctx.shape, dtype=ctx.dtype)
        grad[torch.arange(len(target)), target] = -1 / len(target)
        return grad * slope, None


def loss_nll(log_probs, target):
    return NLL.apply(log_probs, target)
