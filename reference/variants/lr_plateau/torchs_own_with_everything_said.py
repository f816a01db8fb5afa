"""All of torch's defaults written out."""

import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    optimizer = torch.optim.SGD([{"params": [torch.zeros(1, requires_grad=True)], "lr": lr}])
    options = dict(mode="min", threshold=1e-4, threshold_mode="rel", cooldown=0, min_lr=0, eps=1e-8)
    scheduler = ReduceLROnPlateau(optimizer, factor=factor, patience=patience, **options)

    def after(loss):
        scheduler.step(loss)
        return float(optimizer.param_groups[0]["lr"])

    return [after(loss) for loss in losses]
