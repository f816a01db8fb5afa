"""Weights and einsum."""

import torch


def loss_l1(input, target, reduction="mean"):
    losses = torch.abs(input - target)
    if reduction == "none":
        return losses
    flat = losses.reshape(-1)
    weight = 1.0 if reduction == "sum" else 1.0 / flat.numel()
    return torch.einsum("i,i->", flat, torch.full_like(flat, weight))
