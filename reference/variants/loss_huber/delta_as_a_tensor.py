"""Delta as a tensor."""

import torch


def loss_huber(input, target, delta=1.0):
    d = torch.as_tensor(delta, dtype=input.dtype)
    a = torch.abs(target - input)
    return torch.where(a.le(d), a.square().div(2), d.mul(a.sub(d.div(2)))).mean()
