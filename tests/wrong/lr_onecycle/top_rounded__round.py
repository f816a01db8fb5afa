import math


def lr_onecycle(max_lr, total_steps):
    k = max(1, round(0.3 * total_steps) - 1)
    a, z = max_lr / 25, max_lr / 25e4
    return [max_lr + (a - max_lr) / 2 * (1 + math.cos(math.pi * t / k)) if t <= k else z + (max_lr - z) / 2 * (1 + math.cos(math.pi * (t - k) / (total_steps - 1 - k))) for t in range(total_steps)]
