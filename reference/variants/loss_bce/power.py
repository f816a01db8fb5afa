"""Power."""

import torch


def loss_bce(probs, target):
    likelihood = probs**target * (1 - probs) ** (1 - target)
    return -likelihood.log().clamp(min=-100).mean()
