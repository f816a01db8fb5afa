import math


def lr_onecycle(max_lr, total_steps):
    k = 0.3 * total_steps - 1
    a = max_lr / 25; z = a / 1e4
    return [max_lr + (a - max_lr) / 2 * (1 + math.cos(math.pi * t / k)) if t <= k else max_lr * (z / max_lr) ** ((t - k) / (total_steps - 1 - k)) for t in range(total_steps)]
