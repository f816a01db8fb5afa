from itertools import islice


def stairs(lr, step_size, gamma):
    while True:
        for _ in range(step_size):
            yield lr
        lr *= gamma


def lr_step(lr, step_size, gamma, steps):
    return list(islice(stairs(lr, step_size, gamma), steps))
