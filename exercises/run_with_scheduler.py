"""Lower the learning rate as you go.

A fixed learning rate cannot settle on a corner: |x| has the same slope however close you are, so
the steps never shorten and x jumps from side to side. Steps that shrink geometrically do settle,
and fast (Goffin, 1977, for functions with a sharp minimum). torch.optim.lr_scheduler.ExponentialLR
is that schedule:

    lr_t = lr * gamma^t          x_(t+1) = x_t - lr_t * f'(x_t)

A scheduler holds no parameters. It is given an optimizer, and each call of its `step` changes the
rate inside that optimizer, for all optimizer steps that come later. So two objects have a `step`,
and their order decides which rate your first step is taken with. It should be lr itself.

Minimise f(x), the value itself and not its absolute value, from x0 with plain SGD and
ExponentialLR. (The notebook takes the L1 loss to 0, which for its f = 5|x| is the same.)

Row t of your record holds x, f(x) and the learning rate, all three BEFORE the step of iteration t:
the rate is the one that this very step uses. Then the list can be replayed with the formula above.
The notebook prints the rate at another moment; its first line reads 40 | lr : 0.4.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def run_with_scheduler(
    f: Callable[[Tensor], Tensor],
    x0: float,
    lr: float,
    gamma: float,
    iterations: int,
) -> list[tuple[float, float, float]]:
    """Minimise f(x) with SGD and a learning rate that decays exponentially.

    Args:
        f: the function to minimise, from a tensor to a tensor of the same shape.
        x0: where x starts; an int or a float.
        lr: the learning rate of the first step.
        gamma: the factor by which the rate shrinks after each iteration.
        iterations: how many steps to take.

    Returns:
        One row (x, y, lr) per iteration, each of three Python floats, all taken before that
        iteration's step: y is f(x), lr the rate which that step uses. The list has exactly
        `iterations` rows.

    Example:
        With f(x) = 5 |x|:

        >>> run_with_scheduler(f, x0=8, lr=0.5, gamma=0.8, iterations=2)
        [(8.0, 40.0, 0.5), (5.5, 27.5, 0.4)]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
