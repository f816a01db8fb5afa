"""Keep a trace of a descent on a surface.

With two numbers to find, the loss is the height of a landscape, and the gradient has two parts: the
slope along x and the slope along y, both at the point where you stand. Gradient descent moves both
at once (Cauchy, 1847); torch.optim.SGD does just that, to every tensor it has been given:

    x' = x - lr * ∂f/∂x (x, y)          y' = y - lr * ∂f/∂y (x, y)

One backward fills in the gradients of all leaves that f was computed from. `anim_3d` in live_plot.py
draws the surface and a list of points (x, y, f(x, y)), one more per frame: you produce the list.

Look at what the three surfaces of the notebook do to the same optimizer. On the saddle x² - y² the
descent nearly stops in the middle and then slides off sideways, because y starts a little beside 0.
A fourth surface, x³ - y³, is not graded: try it from (10, -4) with lr 0.1, print the gradient at each
point, and find out why f is infinite after seven steps.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def trace_3d(
    f: Callable[[Tensor, Tensor], Tensor],
    x0: float,
    y0: float,
    lr: float,
    iterations: int,
) -> list[tuple[float, float, float]]:
    """Minimise f(x, y) with plain SGD, torch's defaults for all but the learning rate, and keep a trace.

    Args:
        f: the surface, from two tensors of one shape to a tensor of that shape; it may be negative.
        x0: where x starts; an int or a float.
        y0: where y starts; an int or a float.
        lr: the learning rate.
        iterations: how many steps to take.

    Returns:
        One point (x, y, f(x, y)) per iteration, each of three Python floats, all taken before that
        iteration's step. The list has exactly `iterations` points.

    Example:
        With the saddle f(x, y) = x ** 2 - y ** 2:

        >>> trace_3d(f, x0=6, y0=-0.01, lr=0.1, iterations=2)
        [(6.0, -0.01, 35.9999), (4.8, -0.012, 23.0399)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    # YOUR CODE HERE
    raise NotImplementedError()
