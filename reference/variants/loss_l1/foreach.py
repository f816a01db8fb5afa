"""Foreach."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = torch._foreach_abs(torch._foreach_sub([input], [target]))[0]
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
