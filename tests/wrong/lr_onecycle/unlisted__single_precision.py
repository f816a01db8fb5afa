"""float32 tensors."""

import torch


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    t = torch.arange(total_steps)
    top = 0.3 * total_steps - 1
    first, last = max_lr / 25, max_lr / 25 / 1e4
    up = max_lr + (first - max_lr) / 2 * (1 + torch.cos(torch.pi * t / top))
    down = last + (max_lr - last) / 2 * (1 + torch.cos(torch.pi * (t - top) / (total_steps - 1 - top)))
    return torch.where(t <= top, up, down).tolist()
