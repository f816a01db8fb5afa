"""Double tensors."""

import torch


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    steps = torch.arange(total, dtype=torch.float64)
    up = torch.lerp(
        torch.tensor(start_factor, dtype=torch.float64), torch.tensor(1.0, dtype=torch.float64), steps / warmup
    )
    down = (1 + torch.cos(torch.pi * (steps - warmup) / (total - warmup))) / 2
    return torch.where(steps < warmup, up, down).mul(lr).tolist()
