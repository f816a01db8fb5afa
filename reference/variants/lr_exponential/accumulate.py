from itertools import accumulate, chain, repeat
from operator import mul


def lr_exponential(lr, gamma, steps):
    return list(accumulate(chain([lr], repeat(gamma, steps - 1)), mul))
