"""One surface, any optimizer.

Test surfaces are where optimizers show their character: Rosenbrock's (1960) curved valley, in which
plain gradient descent creeps and momentum runs; Himmelblau's (1972) four pits of equal depth; Beale's
plateau; the saddle. torch.optim holds a dozen ways to move on them, all called alike:

    optimizer = SomeClass(parameters, lr=…, and the options of that class by their names)

So one function can serve them all, if it looks the class up by its name and hands on whatever options
it was given, without knowing them: `momentum` and `nesterov` for SGD, `betas` for Adam, NAdam (Dozat,
2016) or RAdam (Liu et al., 2020), `alpha` for RMSprop, `weight_decay` for AdamW (Loshchilov and
Hutter, 2019), and what the next version of torch brings.

Here both coordinates live in ONE parameter, a tensor of two elements. For most optimizers that is the
same as two tensors; Adafactor (Shazeer and Stern, 2018) scales its steps by the size of the whole
tensor, so for it the difference shows. The surface still takes two arguments, x and y.
"""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor


def descend(
    surface: Callable[[Tensor, Tensor], Tensor],
    start: Sequence[float],
    name: str,
    lr: float,
    iterations: int,
    **kwargs: Any,
) -> list[tuple[float, float, float]]:
    """Minimise surface(x, y) from a start with the optimizer of that name, and keep a trace.

    Args:
        surface: from two tensors of one shape to a tensor of that shape; it may be negative.
        start: the two numbers (x, y) to start from; ints or floats.
        name: the name of a class in torch.optim, any of those that need no closure.
        lr: the learning rate.
        iterations: how many steps to take.
        **kwargs: further options of that class; torch's defaults hold for what is not given.

    Returns:
        One point (x, y, surface(x, y)) per iteration, each of three Python floats, all taken before
        that iteration's step. The list has exactly `iterations` points.

    Example:
        With Rosenbrock's valley, (1 - x) ** 2 + 100 * (y - x ** 2) ** 2:

        >>> descend(surface, start=(-1.5, 2), name="Adam", lr=0.05, iterations=2)
        [(-1.5, 2.0, 12.5), (-1.45, 2.05, 6.27813)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    # YOUR CODE HERE
    raise NotImplementedError()
