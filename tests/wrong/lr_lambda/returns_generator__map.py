

def lr_lambda(lr, fn, steps):
    return map(lambda t: lr * fn(t), range(steps))
