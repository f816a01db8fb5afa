def lr_lambda(lr, fn, steps):
    factors = [fn(t) for t in range(steps)]
    return [lr * factor for factor in factors]
