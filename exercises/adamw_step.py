"""AdamW by hand: weight decay that does not go through the averages.

Weight decay makes weights smaller in each step. For SGD that is the same as adding a multiple of the
weights to the gradient; for Adam it is not: what joins the gradient is divided by the root of v like
all the rest, so weights with large gradients hardly decay. AdamW (Loshchilov and Hutter, "Decoupled
Weight Decay Regularization", ICLR 2019, Algorithm 2) decays the parameter itself instead. torch's
documentation of torch.optim.AdamW has, with gradient g, parameter p, and t = 1 at the first step,

    p = p - lr * weight_decay * p
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * g^2
    p = p - lr * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)

The rest is Adam: m and v start at 0, and 1 - beta^t makes up for it. What goes wrong is the decay:
whether it is there at all, where it stands, what it is multiplied by, and which p it is taken of. A
weak decay hides all of that for a while. The default of weight_decay is not 0 here.
"""

from typing import Any

import torch
from torch import Tensor


def adamw_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
    weight_decay: float = 1e-2,
) -> None:
    """Take one step of torch.optim.AdamW on one parameter, in place.

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
        weight_decay: The part of the parameter that is taken off in each step, before lr.

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [2], lr = 0.1, betas = (0.5, 0.75), eps = 1, weight_decay = 0.5; the gradient is 4 at
        the first step, 1 at the second:

        step 1 leaves param = [1.82]     and step = 1, exp_avg = [2],   exp_avg_sq = [4]
        step 2 leaves param = [1.67532]  and step = 2, exp_avg = [1.5], exp_avg_sq = [3.25]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
