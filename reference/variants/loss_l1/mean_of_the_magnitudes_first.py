"""Mean of the magnitudes first."""


def loss_l1(input, target, reduction="mean", *, size=None):
    size = size or input.numel()
    if reduction == "none":
        return (input - target).abs()
    scale = 1 if reduction == "sum" else size
    return ((input - target) / scale).abs().sum()
