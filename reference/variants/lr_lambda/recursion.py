def lr_lambda(lr, fn, steps):
    if steps == 0:
        return []
    return lr_lambda(lr, fn, steps - 1) + [lr * fn(steps - 1)]
