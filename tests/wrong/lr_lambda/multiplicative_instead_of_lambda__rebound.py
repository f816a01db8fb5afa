def lr_lambda(lr, fn, steps):
    rates = []
    for t in range(steps):
        lr = lr * fn(t)
        rates.append(lr)
    return rates
