"""Mask as weight."""


def loss_huber(input, target, delta=1.0):
    r = input - target
    small = (r.abs() <= delta).to(r.dtype)
    return (small * 0.5 * r**2 + (1 - small) * delta * (r.abs() - 0.5 * delta)).mean()
