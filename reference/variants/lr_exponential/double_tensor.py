import torch


def lr_exponential(lr, gamma, steps):
    exponents = torch.arange(steps, dtype=torch.float64)
    return (lr * torch.tensor(gamma, dtype=torch.float64) ** exponents).tolist()
