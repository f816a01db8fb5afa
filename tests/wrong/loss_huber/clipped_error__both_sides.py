"""Both sides."""


def loss_huber(input, target, delta=1.0):
    return ((input - target).clamp(-delta, delta) ** 2 / 2).mean()
