"""Torch functions."""

import torch


def loss_l1(input, target, reduction="mean"):
    absolute = torch.abs(torch.sub(input, target))
    match reduction:
        case "mean":
            return torch.mean(absolute)
        case "sum":
            return torch.sum(absolute)
        case "none":
            return absolute
    raise ValueError(reduction)
