"""Weights detached."""


def loss_huber(input, target, delta=1.0):
    difference = input - target
    pull = difference.detach().clamp(-delta, delta)
    losses = pull * difference - pull**2 / 2
    return losses.mean()
