"""Masks."""


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    small, large = r[r <= delta], r[r > delta]
    loss = 0
    if len(small):
        loss = loss + (small**2 / 2).mean()
    if len(large):
        loss = loss + (delta * (large - delta / 2)).mean()
    return loss
