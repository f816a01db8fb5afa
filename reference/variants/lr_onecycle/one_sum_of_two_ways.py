import math


def lr_onecycle(max_lr, total_steps):
    k = total_steps * 3 / 10 - 1
    down = total_steps - 1 - k
    xs = [min(t, k) / k for t in range(total_steps)]
    ys = [max(t - k, 0) / down for t in range(total_steps)]
    lo, fin = max_lr / 25, max_lr / 250_000
    return [lo + (max_lr - lo) * (1 - math.cos(math.pi * x)) / 2 - (max_lr - fin) * (1 - math.cos(math.pi * y)) / 2 for x, y in zip(xs, ys)]
