"""Linear part and value."""


def loss_mse(input, target, reduction="mean"):
    e = (input - target).detach()
    lin = 2 * e * (input - input.detach()) + e * e
    return lin if reduction == "none" else lin.sum() if reduction == "sum" else lin.mean()
