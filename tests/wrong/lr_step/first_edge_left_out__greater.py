

def lr_step(lr, step_size, gamma, steps):
    out = []
    for t in range(steps):
        if t > step_size and t % step_size == 0:
            lr *= gamma
        out.append(lr)
    return out
