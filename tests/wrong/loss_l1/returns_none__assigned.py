"""Assigned."""


def loss_l1(input, target, reduction="mean"):
    l = (input - target).abs()
    loss = l.mean()
