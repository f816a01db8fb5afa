"""Maximum pair."""

import torch


def loss_l1(input, target, reduction="mean"):
    d = input - target
    losses = torch.maximum(d, -d)
    return {"mean": losses.mean, "sum": losses.sum, "none": lambda: losses}[reduction]()
