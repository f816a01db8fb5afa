import torch


def loss_bce(probs, target):
    eps = 1e-12
    p = torch.clamp(probs, min=eps, max=1 - eps)
    return torch.mean(-(target * torch.log(p) + (1 - target) * torch.log(1 - p)))
