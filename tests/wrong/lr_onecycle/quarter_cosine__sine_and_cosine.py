import math


def lr_onecycle(max_lr, total_steps):
    k = 0.3 * total_steps - 1
    a = max_lr / 25; z = a / 1e4
    return [a + (max_lr - a) * math.sin(math.pi / 2 * t / k) if t <= k else z + (max_lr - z) * math.cos(math.pi / 2 * (t - k) / (total_steps - 1 - k)) for t in range(total_steps)]
