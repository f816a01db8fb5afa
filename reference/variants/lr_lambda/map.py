def lr_lambda(lr, fn, steps):
    return list(map(lambda t: lr * fn(t), range(steps)))
