def lr_exponential(lr, gamma, steps):
    out, current = [], lr
    for i in range(steps):
        if i > 0:
            current = current * gamma
        out.append(current)
    return out
