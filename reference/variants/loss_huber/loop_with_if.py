"""Loop with if."""

import torch


def loss_huber(input, target, delta=1.0):
    out = []
    for x, y in zip(input.reshape(-1), target.reshape(-1)):
        r = x - y
        out.append(r * r / 2 if abs(r.item()) <= delta else delta * (abs(r) - delta / 2))
    return torch.stack(out).mean()
