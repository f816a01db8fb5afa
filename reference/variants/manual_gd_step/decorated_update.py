"""A decorated inner function updates; set_grad_enabled as a pair of calls around the clearing."""

import torch


@torch.no_grad()
def descend(x, lr):
    x.sub_(x.grad.mul_(lr))
    x.grad.mul_(0)


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = (y - 0).abs().mean()
    loss.backward()
    descend(x, lr)
    return y.item()
