import math

import torch


def lr_exponential(lr, gamma, steps):
    last = math.log(gamma) * (steps - 1)
    return (lr * torch.linspace(0, last, steps, dtype=torch.float64).exp()).tolist()
