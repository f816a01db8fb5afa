"""Loop over elements."""

import torch


def loss_huber(input, target, delta=1.0):
    losses = []
    for x, t in zip(input.flatten(), target.flatten()):
        r = abs(x - t)
        if r <= delta:
            losses.append(r * r / 2)
        else:
            losses.append(delta * (r - delta / 2))
    return sum(losses) / len(losses)
