import torch


def lr_step(lr, step_size, gamma, steps):
    drops = torch.div(torch.arange(steps), step_size, rounding_mode="floor").double()
    return (lr * torch.pow(gamma, drops)).tolist()
