"""A rate in a float64 tensor."""

import torch


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    rate = torch.tensor(float(lr), dtype=torch.float64)
    best = torch.tensor(torch.inf, dtype=torch.float64)
    bad = 0
    rates = []
    for loss in torch.tensor([float(number) for number in losses], dtype=torch.float64):
        if loss < best * (1 - 1e-4):
            best = loss
            bad = 0
        else:
            bad += 1
            if bad > patience:
                bad = 0
                if rate - rate * factor > 1e-8:
                    rate = rate * factor
        rates.append(rate.item())
    return rates
