"""Gradient descent by hand.

Where is f(x) = 0? Exactly where the loss |f(x)| has its minimum, so you can walk downhill to the
root. One step of gradient descent on that loss (Cauchy, 1847) is

    x_{t+1} = x_t - lr * gradient of |f| at x_t

and autograd finds the gradient: operations on a tensor that requires grad are recorded, and
`backward()`, called on a number computed from it, ADDS the derivative of that number to `x.grad`.

Write one step. It is called again and again with the same x, so two things usually go wrong that
a single call does not show: the x that moved is not the caller's x, or the next call finds
something left over from this one. A third shows only where f is negative.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def manual_gd_step(x: Tensor, lr: float, f: Callable[[Tensor], Tensor]) -> float:
    """Take one step of gradient descent on |f(x)|, in place on the x you are given.

    Args:
        x: One number, shape (1,) or (), any float dtype. A leaf that requires grad, with no gradient
            on entry. After the call it has moved, is still a leaf that requires grad, and `x.grad`
            is None or zero; autograd records again.
        lr: The learning rate.
        f: The problem: takes x, returns a tensor of the same shape. Any differentiable f, not only
            the example's.

    Returns:
        f(x) before the step, with its sign, as a Python float.

    Example:
        f(x) = x³ from x = 7 with lr = 0.01:

        call 1 returns 343      and leaves x = 5.53
        call 2 returns 169.112  and leaves x = 4.61257
    """
    # YOUR CODE HERE
    raise NotImplementedError()
