import torch


def lr_lambda(lr, fn, steps):
    factors = torch.tensor([fn(t) for t in range(steps)], dtype=torch.float64)
    return torch.mul(factors, lr).tolist()
