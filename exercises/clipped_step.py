"""Clip the gradient.

Now and then one batch has a gradient a hundred times as long as the others, and a single step of
that length can undo an hour of training. Clipping shortens such a gradient and keeps its direction
(Pascanu, Mikolov and Bengio, 2013, section 3.2). With g the gradients of ALL parameters, seen as
one long vector,

    norm = sqrt(sum of the squares of all elements of g)
    g <- g * max_norm / norm    if norm > max_norm, else g as it is

as torch.nn.utils.clip_grad_norm_ documents it (torch adds 1e-6 to the norm it divides by; with or
without makes no difference here). Everybody should log the norm: it is how you find out what
max_norm ought to be.

A gradient lives from backward() until it is cleared. What acts on it has to come at the right
moment, and it must look at all parameters at once. Also, an iterator can be gone through once only.
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor


def clipped_step(
    params: Iterable[Tensor],
    loss_fn: Callable[[], Tensor],
    optimizer: torch.optim.Optimizer,
    max_norm: float,
) -> float:
    """Take one step of the optimizer with the gradient clipped to a norm of at most max_norm.

    Args:
        params: the parameters that `optimizer` holds, of any shapes: a list, or an iterator such as
            `model.parameters()`, which can be gone through once. They may hold old gradients on
            entry, which must not count; afterwards they are still leaves that require grad.
        loss_fn: computes the loss of the present parameters, a tensor of shape ().
        optimizer: any optimizer of torch.optim, with one group of parameters or with several; it takes
            exactly one step.
        max_norm: the largest norm, positive, of all gradients together.

    Returns:
        The norm of all gradients together BEFORE clipping, as a Python float.

    Example:
        Two parameters, [3.0] and [4.0], with the loss (p1² + p2²) / 2, SGD with lr = 0.5, max_norm 1:

        call 1 returns 5    and leaves 2.7 and 3.6
        call 2 returns 4.5  and leaves 2.4 and 3.2
    """
    # YOUR CODE HERE
    raise NotImplementedError()
