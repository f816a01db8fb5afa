def lr_lambda(lr, fn, steps):
    return [lr * fn(t) for t in range(1, steps + 1)]
