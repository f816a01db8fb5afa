def lr_step(lr, step_size, gamma, steps):
    return [lr * gamma ** (t // step_size) for t in range(steps)]
