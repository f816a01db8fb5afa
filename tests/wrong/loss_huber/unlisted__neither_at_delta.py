"""Neither at delta."""

import torch


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    near = torch.where(r < delta, r**2 / 2, 0 * r)
    far = torch.where(r > delta, delta * (r - delta / 2), 0 * r)
    return (near + far).mean()
