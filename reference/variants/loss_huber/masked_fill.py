"""Masked fill."""


def loss_huber(input, target, delta=1.0):
    errors = (input - target).abs()
    far = errors > delta
    near_losses = (0.5 * errors**2).masked_fill(far, 0)
    far_losses = (delta * errors - 0.5 * delta**2).masked_fill(~far, 0)
    return (near_losses + far_losses).mean()
