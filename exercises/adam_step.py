"""Adam by hand.

One learning rate for every number of a model is a compromise: some gradients are large, some tiny.
Adam (Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 1) keeps two
moving averages of each number's gradient, of the gradient and of its square, and divides one by the
root of the other, so that the first step is about lr long, whatever the gradient. torch's
documentation of torch.optim.Adam has, with gradient g, parameter p, and t = 1 at the first step,

    g = g + weight_decay * p
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    p = p - lr * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)

m and v start at 0, and so they are too small at first: the two divisions by 1 - beta^t make up for
it. Where each symbol stands matters, and most of it shows only in some runs: with gradients as small
as eps, with weight decay, in the first steps, with another rate in mid-run. Your function has no
memory but `state`, which belongs to this one parameter, and the gradient belongs to the caller.
"""

from typing import Any

import torch
from torch import Tensor


def adam_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
    weight_decay: float = 0,
) -> None:
    """Take one step of torch.optim.Adam on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["step"]` is t, a number (a tensor of one number will do), and
            `state["exp_avg"]` and `state["exp_avg_sq"]` are m and v of the formulas, tensors like
            param. They have memory of their own, not the gradient's, and hold no graph. What else
            you keep there is up to you.
        lr: The learning rate.
        betas: How much of the two averages is kept, (beta1, beta2).
        eps: What keeps the denominator away from 0.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [2], lr = 0.1, betas = (0.5, 0.75), eps = 1; the gradient is 4 at the first step, 1 at
        the second:

        step 1 leaves param = [1.92]     and step = 1, exp_avg = [2],   exp_avg_sq = [4]
        step 2 leaves param = [1.86632]  and step = 2, exp_avg = [1.5], exp_avg_sq = [3.25]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
