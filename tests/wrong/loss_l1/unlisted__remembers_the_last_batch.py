"""Remembers the last batch."""

seen = []


def loss_l1(input, target, reduction="mean"):
    losses = (input - target).abs()
    if reduction == "none":
        return losses
    seen.append(losses.sum() if reduction == "sum" else losses.mean())
    return sum(seen) / len(seen)
