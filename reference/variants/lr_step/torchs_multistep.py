import torch
from torch.optim.lr_scheduler import MultiStepLR


def lr_step(lr, step_size, gamma, steps):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=lr)
    scheduler = MultiStepLR(optimizer, list(range(step_size, steps, step_size)), gamma)
    rates = []
    for _ in range(steps):
        rates += scheduler.get_last_lr()
        optimizer.step()
        scheduler.step()
    return rates
