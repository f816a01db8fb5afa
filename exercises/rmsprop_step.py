"""RMSprop by hand.

One rate for all numbers of a model is too large for those with steep gradients and too small for
the others. RMSprop divides each gradient by its own recent size, the root of a moving average of
its square (Tieleman and Hinton, Coursera lecture 6.5, 2012; centered: Graves, "Generating sequences
with recurrent neural networks", arXiv:1308.0850). torch's documentation of torch.optim.RMSprop has,
with gradient g, parameter p, and v, m and b zero before the first step,

    g = g + weight_decay * p
    v = alpha * v + (1 - alpha) * g²
    m = alpha * m + (1 - alpha) * g,   V = v - m²      if centered
                                       V = v           if not
    d = g / (√V + eps)
    b = momentum * b + d,   p = p - lr * b             with momentum
                            p = p - lr * d             without

The name covers several optimizers that differ in where they start, where eps stands and where lr
gets in, and they differ most when gradients are tiny, when lr changes, and in the first steps.
"""

from typing import Any

import torch
from torch import Tensor


def rmsprop_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-2,
    alpha: float = 0.99,
    eps: float = 1e-8,
    weight_decay: float = 0,
    momentum: float = 0,
    centered: bool = False,
) -> None:
    """Take one step of torch.optim.RMSprop on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["square_avg"]` is v, if centered `state["grad_avg"]` is m, and with
            momentum `state["momentum_buffer"]` is b: tensors like param, with memory of their own,
            without a graph. What else you keep there is up to you.
        lr: The learning rate.
        alpha: How much of the averages is kept.
        eps: What is added to the root, lest the division be by zero.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).
        momentum: How much of the buffer is kept.
        centered: Whether to divide by the gradient's deviation instead of its size.

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [1], lr = 0.1, alpha = 0.84, eps = 0.5; the gradient is 5 at the first step, 4.25 at
        the second:

        step 1 leaves param = [0.8]       and square_avg = [4]
        step 2 leaves param = [0.658333]  and square_avg = [6.25]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
