import math


def lr_onecycle(max_lr, total_steps):
    phases = [(0.0, 0.3 * total_steps - 1, max_lr / 25, max_lr), (0.3 * total_steps - 1, total_steps - 1.0, max_lr, max_lr / 25e4)]
    out = []
    for t in range(total_steps):
        for i, (s, e, a, b) in enumerate(phases):
            if t <= e or i == len(phases) - 1:
                p = (t - s) / (e - s)
                out.append((a - b) / 2.0 * (math.cos(math.pi * p) + 1) + b)
                break
    return out
