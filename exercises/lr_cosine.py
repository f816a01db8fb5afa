"""Along half a cosine.

Stairs waste steps: just before a cut the rate is too high, just after it perhaps too low. Cosine
annealing keeps the rate high at first, lets it fall fastest in the middle and arrives gently. For
many trainings it is the default now. It is equation 5 of Loshchilov & Hutter, 2017 (SGDR: Stochastic
Gradient Descent with Warm Restarts), and torch.optim.lr_scheduler.CosineAnnealingLR documents it as

    eta_t = eta_min + (eta_max - eta_min) * (1 + cos(pi * T_cur / T_max)) / 2

where eta_max is the initial rate and T_cur the number of steps so far. In spite of the title, this
class does no restarts.

Write the rates of a whole run as a list, without torch.optim. The first half of the curve is easy.
But T_max is not the length of the run, and a run may go on: ask the formula what happens then, not
the word "annealing".
"""

import math


def lr_cosine(lr: float, T_max: int, eta_min: float, steps: int) -> list[float]:
    """The learning rates of CosineAnnealingLR.

    Args:
        lr: The initial rate; an int or a float.
        T_max: After how many steps the rate is at eta_min, at least 1. The run may be shorter or
            longer than that; past T_max the rate climbs again, as in torch.
        eta_min: The lowest rate, from 0 to lr; an int or a float.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        CosineAnnealingLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_cosine(lr=0.9, T_max=2, eta_min=0.1, steps=5)
        [0.9, 0.5, 0.1, 0.5, 0.9]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
