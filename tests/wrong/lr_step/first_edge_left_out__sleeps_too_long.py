def lr_step(lr, step_size, gamma, steps):
    return [lr * gamma ** max(t // step_size - 1, 0) for t in range(steps)]
