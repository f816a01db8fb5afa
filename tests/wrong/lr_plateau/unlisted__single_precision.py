"""float32 tensors."""

import torch


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    rate = torch.tensor(float(lr))
    best, bad = float("inf"), 0
    rates = []
    for loss in losses:
        if loss < best * (1 - 1e-4):
            best, bad = loss, 0
        else:
            bad += 1
        if bad > patience:
            bad = 0
            if rate - rate * factor > 1e-8:
                rate = rate * factor
        rates.append(rate.item())
    return rates
