def lr_lambda(lr, fn, steps):
    return [lr * int(fn(t)) for t in range(steps)]
