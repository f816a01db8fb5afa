"""Checks its arguments."""


def loss_mse(input, target, reduction="mean"):
    if input.shape != target.shape:
        raise ValueError(f"shapes differ: {input.shape}, {target.shape}")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction!r}")
    losses = (input - target).square()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
