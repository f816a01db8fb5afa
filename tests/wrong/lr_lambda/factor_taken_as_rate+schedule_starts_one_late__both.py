def lr_lambda(lr, fn, steps):
    return [fn(t + 1) for t in range(steps)]
