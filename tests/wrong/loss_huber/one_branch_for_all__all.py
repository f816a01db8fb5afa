"""All."""


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    if (r <= delta).all():
        return (r**2 / 2).mean()
    return (delta * (r - delta / 2)).mean()
