import math

import torch


def lr_cosine(lr, T_max, eta_min, steps):
    t = torch.arange(steps, dtype=torch.float64)
    return torch.lerp(
        torch.tensor(eta_min, dtype=torch.float64),
        torch.tensor(lr, dtype=torch.float64),
        (1 + torch.cos(t * math.pi / T_max)) / 2,
    ).tolist()
