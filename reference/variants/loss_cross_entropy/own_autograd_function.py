"""Own autograd function."""

import torch


class CrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, target):
        log_probs = torch.log_softmax(logits, 1)
        ctx.save_for_backward(log_probs, target)
        return -log_probs.gather(1, target[:, None]).mean()

    @staticmethod
    def backward(ctx, slope):
        log_probs, target = ctx.saved_tensors
        grad = log_probs.exp()
        grad[torch.arange(len(target)), target] -= 1
        return slope * grad / len(target), None


def loss_cross_entropy(logits, target):
    return CrossEntropy.apply(logits, target)
