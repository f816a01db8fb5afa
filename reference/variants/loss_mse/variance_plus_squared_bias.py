"""Variance plus squared bias."""


def loss_mse(input, target, reduction="mean"):
    difference = input - target
    if reduction == "none":
        return difference**2
    bias = difference.mean()
    mean = ((difference - bias) ** 2).mean() + bias**2
    return mean if reduction == "mean" else mean * difference.numel()
