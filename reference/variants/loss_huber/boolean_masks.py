"""Boolean masks."""


def loss_huber(input, target, delta=1.0):
    errors = (input - target).abs()
    small = errors[errors <= delta]
    large = errors[errors > delta]
    total = (small**2).sum() / 2 + (delta * (large - delta / 2)).sum()
    return total / errors.numel()
