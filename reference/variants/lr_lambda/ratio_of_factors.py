def lr_lambda(lr, fn, steps):
    current = lr * fn(0)
    rates = [current]
    for t in range(1, steps):
        current *= fn(t) / fn(t - 1)
        rates.append(current)
    return rates
