"""Float64 inside."""

import torch


def loss_bce_with_logits(logits, target):
    z, t = logits.double(), target.double()
    value = (torch.logaddexp(z, z.new_zeros(())) - t * z).mean()
    return value.to(logits.dtype)
