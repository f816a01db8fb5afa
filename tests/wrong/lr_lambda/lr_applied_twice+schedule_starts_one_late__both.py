def lr_lambda(lr, fn, steps):
    rates = []
    for t in range(1, steps + 1):
        rate = lr * fn(t)
        rates.append(lr * rate)
    return rates
