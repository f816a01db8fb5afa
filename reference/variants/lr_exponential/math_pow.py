from math import pow


def lr_exponential(lr, gamma, steps):
    table = [0.0] * steps
    for t in range(steps):
        table[t] = lr * pow(gamma, t)
    return table
