def lr_lambda(lr, fn, steps):
    rates = [lr]
    for t in range(steps):
        rates.append(lr * fn(t))
    return rates[:steps]
