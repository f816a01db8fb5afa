"""SGD by hand, with momentum.

Plain gradient descent zigzags across a narrow valley and crawls along it. Momentum remembers which
way the last steps went (Polyak, "Some methods of speeding up the convergence of iteration methods",
1964); Nesterov's form looks one step ahead (Sutskever et al., "On the importance of initialization
and momentum in deep learning", ICML 2013). torch's documentation of torch.optim.SGD has, with
gradient g, parameter p and buffer b,

    g = g + weight_decay * p
    b = g                                      at the first step
    b = momentum * b + (1 - dampening) * g     at every later one
    g = g + momentum * b   with Nesterov,      g = b   without
    p = p - lr * g

and where momentum is 0 the two lines about b and the one about Nesterov are left out: no buffer,
and no dampening either.

Papers and libraries write momentum in half a dozen ways that agree in the simplest case and in no
other. Your function has no memory but `state`, and two tensors that belong to somebody else: what
goes wrong is usually an edge (the first step, a rate that changes) or a tensor that is not yours.
"""

from typing import Any

import torch
from torch import Tensor


def sgd_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-3,
    momentum: float = 0,
    dampening: float = 0,
    weight_decay: float = 0,
    nesterov: bool = False,
) -> None:
    """Take one step of torch.optim.SGD on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. With
            momentum, `state["momentum_buffer"]` is a tensor like param after every step, b in the
            formulas. It has memory of its own, not the gradient's, and holds no graph. What else
            you keep there is up to you.
        lr: The learning rate.
        momentum: How much of the buffer is kept.
        dampening: The part of the gradient that does not get into the buffer.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).
        nesterov: Whether to look ahead. Then momentum is not 0, and dampening is 0.

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [2], lr = 0.1, momentum = 0.9; the gradient is 3 at the first step, 1 at the second:

        step 1 leaves param = [1.7]   and momentum_buffer = [3]
        step 2 leaves param = [1.33]  and momentum_buffer = [3.7]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
