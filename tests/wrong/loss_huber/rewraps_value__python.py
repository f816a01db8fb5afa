"""Python."""

import torch


def loss_huber(input, target, delta=1.0):
    tot = 0
    for x, y in zip(input.flatten().tolist(), target.flatten().tolist()):
        r = abs(x - y)
        tot += r * r / 2 if r <= delta else delta * (r - delta / 2)
    return torch.tensor(tot / input.numel(), requires_grad=True)
