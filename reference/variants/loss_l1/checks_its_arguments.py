"""Checks its arguments."""


def loss_l1(input, target, reduction="mean"):
    """Refuses what does not fit."""
    if input.shape != target.shape:
        raise ValueError(f"shapes differ: {input.shape}, {target.shape}")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction!r}")
    losses = (input - target).abs()
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.sum().div(losses.numel())
