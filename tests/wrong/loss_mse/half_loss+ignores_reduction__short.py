"""Short."""


def loss_mse(input, target, reduction="mean"):
    return ((input - target) ** 2).mean() / 2
