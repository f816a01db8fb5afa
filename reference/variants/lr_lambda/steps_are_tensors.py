import torch


def lr_lambda(lr, fn, steps):
    rates = []
    for t in torch.arange(steps, dtype=torch.float64):
        rates.append(float(lr * fn(t.item())))
    return rates
