"""Float64 inside."""

import torch


def loss_bce(probs, target):
    p, t = probs.double(), target.double()
    value = t * p.log().clamp(min=-100) + (1 - t) * (1 - p).log().clamp(min=-100)
    return -value.mean().to(probs.dtype)
