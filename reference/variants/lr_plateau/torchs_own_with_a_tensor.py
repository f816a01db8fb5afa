"""ReduceLROnPlateau that gets the loss as a tensor, and is asked for the last rate."""

import torch


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    optimizer = torch.optim.Adam([torch.nn.Parameter(torch.zeros(3))], lr)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, "min", factor, patience)
    rates = []
    for loss in torch.tensor(losses, dtype=torch.float64):
        scheduler.step(loss)
        rates += scheduler.get_last_lr()
    return rates
