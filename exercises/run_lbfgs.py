"""Let the curvature choose the step.

Gradient descent knows the slope where it stands and nothing else. A quasi-Newton method also remembers
how the slope changed over its last steps, builds from that a picture of the curvature, and jumps to
where the picture has its lowest point. L-BFGS (Liu and Nocedal, 1989) keeps just the last pairs of
steps and slope changes; on a smooth problem it needs a few dozen evaluations where descent needs
thousands.

How far to jump is a question of its own. A line search tries lengths until f has fallen enough and the
slope along the line has flattened enough: Wolfe's conditions (1969; Nocedal and Wright, Numerical
Optimization, section 3.1). torch.optim.LBFGS has one, under the name "strong_wolfe", but does not use
it unless told to; without it every jump is `lr` times the full length.

All of that happens inside ONE call of `step`: up to 20 jumps, each with several evaluations. So `step`
cannot do with one gradient computed before; it is handed a function, the closure, which it calls as
often as it likes. A closure clears the gradient, computes the loss and its gradient, and returns the
loss. What it remembers lives in the optimizer and serves the next `step` too.

Differences of nearly equal slopes lose digits. Therefore compute in float64 here.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def run_lbfgs(
    f: Callable[[Tensor], Tensor],
    x0: list[float],
    lr: float,
    iterations: int,
) -> list[tuple[list[float], float]]:
    """Minimise f with torch.optim.LBFGS and its strong Wolfe line search, in float64, and keep a record.

    All other options are torch's defaults.

    Args:
        f: from a tensor of shape (n,) to a tensor of shape (); it may be negative.
        x0: the n numbers to start from; ints or floats.
        lr: the learning rate.
        iterations: how many times to call the optimizer's step.

    Returns:
        One row (x, f(x)) per iteration, taken before that iteration's step: x as a list of n Python
        floats, f(x) as a Python float, both computed in float64. The list has exactly `iterations`
        rows.

    Example:
        With Rosenbrock's f(x) = (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2:

        >>> run_lbfgs(f, x0=[-1.25, 1], lr=0.5, iterations=2)
        [([-1.25, 1.0], 36.7031), ([-0.629361, 0.367987], 2.73383)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    # YOUR CODE HERE
    raise NotImplementedError()
