def lr_lambda(lr, fn, steps):
    factor = fn(0)
    return [lr * factor] * steps
