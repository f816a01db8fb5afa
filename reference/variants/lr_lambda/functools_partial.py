from functools import partial
from operator import mul


def lr_lambda(lr, fn, steps):
    return [*map(partial(mul, lr), map(fn, range(steps)))]
