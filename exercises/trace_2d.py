"""Keep a trace of a descent on a curve.

An animation of a descent needs what the optimizer forgets: where x was, and how high the curve is
there. `anim_2d` in live_plot.py draws a curve and a list of points (x, f(x)), one more per frame.
You produce the list; every point of it has to lie on the curve.

The optimizer is Adam (Kingma and Ba, 2015, Algorithm 1; torch.optim.Adam). It keeps two running
means, of the gradient g and of its square, and divides one by the root of the other:

    m = 0.9 m + 0.1 g          v = 0.999 v + 0.001 g²          t = 1, 2, 3, …
    x = x - lr * m / (1 - 0.9^t) / (√(v / (1 - 0.999^t)) + 1e-8)

The very first step is lr long, whatever the gradient: 8, then 6 with lr = 2. Later ones depend on
all gradients so far, and that memory lives in the optimizer. Note that f is minimised itself, as a
curve that may well lie below zero; there is no target value and no absolute value here.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def trace_2d(
    f: Callable[[Tensor], Tensor],
    x0: float,
    lr: float,
    iterations: int,
) -> list[tuple[float, float]]:
    """Minimise f(x) with Adam, torch's defaults for all but the learning rate, and keep a trace.

    Args:
        f: the curve, from a tensor to a tensor of the same shape; its values may be negative.
        x0: where x starts; an int or a float.
        lr: the learning rate; an int or a float.
        iterations: how many steps to take.

    Returns:
        One point (x, f(x)) per iteration, each of two Python floats, both taken before that
        iteration's step. The list has exactly `iterations` points.

    Example:
        With f(x) = x ** 2 / 20 + tanh(sin(x)):

        >>> trace_2d(f, x0=8, lr=2, iterations=2)
        [(8.0, 3.95709), (6.0, 1.52764)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    # YOUR CODE HERE
    raise NotImplementedError()
