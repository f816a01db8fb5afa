

def lr_step(lr, step_size, gamma, steps):
    return [lr if t < step_size else lr * gamma if t < 2 * step_size else lr * gamma ** 2 for t in range(steps)]
