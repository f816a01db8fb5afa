import warnings

import torch


def lr_cosine(lr, T_max, eta_min, steps):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=T_max, eta_min=eta_min)
    rates = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for t in range(steps):
            scheduler.step(t)
            rates += scheduler.get_last_lr()
    return rates
