def lr_lambda(lr, fn, steps):
    return {t: lr * fn(t) for t in range(steps)}
