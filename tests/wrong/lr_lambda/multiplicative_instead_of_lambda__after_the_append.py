def lr_lambda(lr, fn, steps):
    rates = []
    for t in range(steps):
        rates.append(lr)
        lr *= fn(t)
    return rates
