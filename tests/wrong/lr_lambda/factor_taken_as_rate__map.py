def lr_lambda(lr, fn, steps):
    return list(map(fn, range(steps)))
