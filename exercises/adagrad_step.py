"""Adagrad by hand.

Words that are rare in a text seldom get a gradient, and should make much of it when they do.
Adagrad gives every number a rate of its own, which shrinks with all the gradient that this number
has ever had (Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and
stochastic optimization", JMLR 2011). torch's documentation of torch.optim.Adagrad has, at step t =
1, 2, …, with gradient g, parameter p, and s equal to initial_accumulator_value before the first step,

    rate = lr / (1 + (t - 1) * lr_decay)
    g = g + weight_decay * p
    s = s + g²
    p = p - rate * g / (√s + eps)

Three lines, and each has a place where one can be off by one, and a number that is easily taken
for a constant. With the defaults most of that stays out of sight: the first step is then lr long,
whatever the gradient.
"""

from typing import Any

import torch
from torch import Tensor


def adagrad_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-2,
    lr_decay: float = 0,
    weight_decay: float = 0,
    initial_accumulator_value: float = 0,
    eps: float = 1e-10,
) -> None:
    """Take one step of torch.optim.Adagrad on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them but lr_decay may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["sum"]` is s, a tensor like param with memory of its own and without a
            graph, and `state["step"]` is t, the number of this parameter's steps so far (an int, a
            float or a tensor of one element). What else you keep there is up to you.
        lr: The learning rate.
        lr_decay: How fast the rate shrinks from step to step.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).
        initial_accumulator_value: Where every number of s starts.
        eps: What is added to the root, lest the division be by zero.

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [1], lr = 0.1, lr_decay = 0.25; the gradient is 3 at the first step, 4 at the second:

        step 1 leaves param = [0.9]    sum = [9]   step = 1
        step 2 leaves param = [0.836]  sum = [25]  step = 2
    """
    # YOUR CODE HERE
    raise NotImplementedError()
