def lr_step(lr, step_size, gamma, steps):
    return [lr if t < step_size else lr * gamma for t in range(steps)]
