"""Huber's loss, by hand.

The squared error is smooth at its minimum, but lets one wild target outvote all the others; the
absolute error does not, but pulls with full force until the very end. Huber (1964) takes the best of
both: a parabola where the error is small, straight lines where it is large (`torch.nn.HuberLoss`).
With r_i = input_i - target_i:

    l_i = r_i^2 / 2                       where |r_i| <= delta
    l_i = delta (|r_i| - delta / 2)       elsewhere                  loss = (l_1 + ... + l_n) / n

over all n elements. Each element takes its own branch. At delta the two meet, in height and in slope:
the gradient with respect to input_i is r_i / n inside, and never longer than delta / n. That is the use
of it, and a test of every factor in the formula: a wrong one makes a step, or a kink, at delta.
"""

import torch
from torch import Tensor


def loss_huber(input: Tensor, target: Tensor, delta: float = 1.0) -> Tensor:
    """Huber's loss between an input and its target, averaged over all elements.

    Args:
        input: What the model put out: float32 or float64, any shape, () and (N, 1) included. It may be
            a leaf that requires grad. Neither it nor the target is changed, and
            backward is left to the caller.
        target: What it should have put out: same shape, same dtype. Some may be met exactly: the
            gradient is 0 there.
        delta: Where the parabola ends, above 0.

    Returns:
        A tensor of shape () and of the input's dtype, connected to the input by autograd.

    Example:
        loss_huber(tensor([3.0, -1.0]), tensor([1.0, -0.5])) is tensor(0.8125),
        and the gradient with respect to the input is (0.5, -0.25).
    """
    # YOUR CODE HERE
    raise NotImplementedError()
