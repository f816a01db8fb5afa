def lr_step(lr, step_size, gamma, steps):
    return [float(lr * gamma ** int(t / step_size)) for t in range(steps)]
