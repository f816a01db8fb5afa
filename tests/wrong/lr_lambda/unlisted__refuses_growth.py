def lr_lambda(lr, fn, steps):
    rates = []
    for t in range(steps):
        factor = fn(t)
        assert 0 <= factor <= 1, "a factor must lie between 0 and 1"
        rates.append(lr * factor)
    return rates
