"""Mean error."""


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs().mean()
    return r**2 / 2 if r <= delta else delta * (r - 0.5 * delta)
