import math
from itertools import accumulate


def lr_plateau(losses, lr, factor, patience):
    def step(state, loss):
        best, bad, rate = state
        if loss < best * (1 - 1e-4):
            return loss, 0, rate
        if bad < patience:
            return best, bad + 1, rate
        return best, 0, rate * factor if rate - rate * factor > 1e-8 else rate
    return [s[2] for s in accumulate(losses, step, initial=(math.inf, 0, lr))][1:]
