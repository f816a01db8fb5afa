def lr_step(lr, step_size, gamma, steps):
    return [lr * gamma ** min(t // step_size, 3) for t in range(steps)]
