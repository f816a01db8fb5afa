class Rates(list):
    """A list that knows its schedule."""


def lr_exponential(lr, gamma, steps, last_step=0):
    return Rates(lr * gamma ** (t + last_step) for t in range(steps))
