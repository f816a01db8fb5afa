"""Plain if."""


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    if r <= delta:
        return (r**2 / 2).mean()
    return (delta * (r - 0.5 * delta)).mean()
