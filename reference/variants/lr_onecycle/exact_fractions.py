import math
from fractions import Fraction


def lr_onecycle(max_lr, total_steps):
    k = Fraction(3, 10) * total_steps - 1
    end = total_steps - 1
    out = []
    for t in range(total_steps):
        a, b, p = (max_lr / 25, max_lr, t / k) if t <= k else (max_lr, max_lr / 25e4, (t - k) / (end - k))
        out.append(b + (a - b) / 2 * (1 + math.cos(math.pi * float(p))))
    return out
