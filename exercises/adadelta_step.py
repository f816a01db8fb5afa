"""Adadelta by hand.

An update should have the unit of the parameter. lr * gradient does not, and a gradient divided by its
own size has no unit at all. Adadelta (Zeiler, "ADADELTA: An Adaptive Learning Rate Method",
arXiv:1212.5701, Algorithm 1) multiplies by the size of its own recent updates instead of a rate.
torch's documentation of torch.optim.Adadelta has, with gradient g and parameter p, and with v and u
zero before the first step,

    g = g + weight_decay * p
    v = rho * v + (1 - rho) * g²
    d = √(u + eps) / √(v + eps) * g
    u = rho * u + (1 - rho) * d²
    p = p - lr * d

The paper has no lr; torch's default is 1. Since u is 0 at first, all movement starts from eps, which
is more than a guard here. Two averages, an update that one of them is made from and that is made from
it: what goes wrong is the order, what is averaged, or a factor that got into the wrong line.
"""

from typing import Any

import torch
from torch import Tensor


def adadelta_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1.0,
    rho: float = 0.9,
    eps: float = 1e-6,
    weight_decay: float = 0,
) -> None:
    """Take one step of torch.optim.Adadelta on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["square_avg"]` is v and `state["acc_delta"]` is u of the formulas:
            tensors like param, with memory of their own, without a graph. What else you keep there
            is up to you.
        lr: The factor of the whole step.
        rho: How much of the two averages is kept.
        eps: What is added under both roots.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [2], lr = 0.5, rho = 0.25, eps = 1; the gradient is 2 at the first step, -1 at the
        second:

        step 1 leaves param = [1.5]      and square_avg = [3],   acc_delta = [0.75]
        step 2 leaves param = [1.91833]  and square_avg = [1.5], acc_delta = [0.7125]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
