"""float64 tensors, masked assignment."""

import torch


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    t = torch.arange(total_steps, dtype=torch.float64)
    top = 0.3 * total_steps - 1
    rates = torch.empty_like(t)
    rising = t <= top
    first, last = max_lr / 25, max_lr / 25 / 1e4
    rates[rising] = max_lr + (first - max_lr) / 2 * (1 + torch.cos(torch.pi * t[rising] / top))
    fall = (t[~rising] - top) / (total_steps - 1 - top)
    rates[~rising] = last + (max_lr - last) / 2 * (1 + torch.cos(torch.pi * fall))
    return rates.tolist()
