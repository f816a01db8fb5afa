"""Short."""


def loss_l1(input, target, reduction="mean"):
    return (input - target).mean()
