def lr_step(lr, step_size, gamma, steps):
    if steps <= step_size:
        return [lr] * steps
    return [lr] * step_size + lr_step(lr * gamma, step_size, gamma, steps - step_size)
