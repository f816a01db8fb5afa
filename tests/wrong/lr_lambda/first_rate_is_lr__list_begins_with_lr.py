def lr_lambda(lr, fn, steps):
    rates = [lr]
    for t in range(1, steps):
        rates.append(lr * fn(t))
    return rates
