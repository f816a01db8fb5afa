def lr_lambda(lr, fn, steps):
    return [lr * fn(t // 10) for t in range(steps)]
