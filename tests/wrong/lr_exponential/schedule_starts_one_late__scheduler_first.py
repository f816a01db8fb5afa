import torch


def lr_exponential(lr, gamma, steps):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma)
    rates = []
    for _ in range(steps):
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates
