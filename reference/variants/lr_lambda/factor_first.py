def lr_lambda(lr, fn, steps):
    rates = []
    for t in range(steps):
        rates.append(float(fn(t) * lr))
    return rates
