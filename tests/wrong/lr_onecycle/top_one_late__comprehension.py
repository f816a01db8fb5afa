"""The rise has 0.3 of the steps, counted from 0."""

from math import cos, pi


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    n, top = total_steps, 0.3 * total_steps
    up = [max_lr / 25 + max_lr * 0.96 * (1 - cos(pi * t / top)) / 2 for t in range(n) if t <= top]
    low = max_lr / 25e4
    down = [low + (max_lr - low) * (1 + cos(pi * (t - top) / (n - 1 - top))) / 2 for t in range(n) if t > top]
    return up + down
