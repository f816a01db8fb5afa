"""Recursion into rows."""

import torch


def loss_l1(input, target, reduction="mean"):
    if input.dim() > 0:
        rows = [loss_l1(a, b, "none") for a, b in zip(input, target)]
        l = torch.stack(rows)
    else:
        l = abs(input - target)
    if reduction == "mean":
        return l.mean()
    if reduction == "sum":
        return l.sum()
    return l
