"""itertools.accumulate over a state."""

from itertools import accumulate
from math import inf


def lr_plateau(losses, lr, factor, patience):
    def after(state, loss):
        best, bad, rate = state
        if loss < best * (1 - 1e-4):
            return loss, 0, rate
        if bad < patience:
            return best, bad + 1, rate
        lower = rate * factor
        return best, 0, lower if rate - lower > 1e-8 else rate

    states = accumulate(losses, after, initial=(inf, 0, lr))
    return [rate for _, _, rate in states][1:]
