def lr_step(lr, step_size, gamma, steps):
    return [lr * gamma ** (t // 30) for t in range(steps)]
