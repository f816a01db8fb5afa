def lr_lambda(lr, fn, steps):
    return [lr * fn for t in range(steps)]
