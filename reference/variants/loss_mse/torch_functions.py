"""Torch functions."""

import torch


def loss_mse(input, target, reduction="mean"):
    square = torch.square(torch.sub(input, target))
    match reduction:
        case "mean":
            return torch.mean(square)
        case "sum":
            return torch.sum(square)
        case "none":
            return square
    raise ValueError(reduction)
