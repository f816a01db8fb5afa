"""Clamped part and rest."""


def loss_huber(input, target, delta=1.0):
    errors = (target - input).abs()
    inside = errors.clamp(max=delta)
    outside = errors - inside
    return (inside**2 / 2 + delta * outside).mean()
