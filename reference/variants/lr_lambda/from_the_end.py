def lr_lambda(lr, fn, steps):
    rates = []
    for t in reversed(range(steps)):
        rates.insert(0, lr * fn(t))
    return rates
