def lr_lambda(lr, fn, steps):
    rates = [None] * steps
    for t in range(steps):
        rates[t] = lr * fn(t)
    return rates
