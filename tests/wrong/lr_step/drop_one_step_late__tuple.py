def lr_step(lr, step_size, gamma, steps):
    return tuple(lr * gamma ** ((t - 1) // step_size if t else 0) for t in range(steps))
