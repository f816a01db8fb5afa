"""Single precision."""

import torch


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    steps = torch.arange(total)
    up = start_factor + (1 - start_factor) * steps / warmup
    down = (1 + torch.cos(torch.pi * (steps - warmup) / (total - warmup))) / 2
    return (lr * torch.where(steps < warmup, up, down)).tolist()
