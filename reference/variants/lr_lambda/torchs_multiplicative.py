import torch


def lr_lambda(lr, fn, steps):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr * fn(0))
    scheduler = torch.optim.lr_scheduler.MultiplicativeLR(optimizer, lambda t: fn(t) / fn(t - 1))
    rates = []
    for _ in range(steps):
        rates += scheduler.get_last_lr()
        optimizer.step()
        scheduler.step()
    return rates
