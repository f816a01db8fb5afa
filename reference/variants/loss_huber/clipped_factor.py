"""Clipped factor."""


def loss_huber(input, target, delta=1.0):
    r = input - target
    c = r.clamp(-delta, delta)
    return (c * (r - 0.5 * c)).mean()
