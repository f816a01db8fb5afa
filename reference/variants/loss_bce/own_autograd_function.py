"""Own autograd function."""

import torch


class BCE(torch.autograd.Function):
    @staticmethod
    def forward(ctx, probs, target):
        ctx.save_for_backward(probs, target)
        yes = probs.log().clamp(min=-100)
        no = (1 - probs).log().clamp(min=-100)
        return -(target * yes + (1 - target) * no).mean()

    @staticmethod
    def backward(ctx, slope):
        probs, target = ctx.saved_tensors
        width = (probs * (1 - probs)).clamp(min=1e-12)
        return slope * (probs - target) / width / probs.numel(), None


def loss_bce(probs, target):
    return BCE.apply(probs, target)
