"""Accumulate the gradient.

A batch that does not fit into memory can be cut into micro-batches: only one of them has its
activations in memory at a time, and backward() adds up their gradients. Done right, nothing else
changes: the step is the one that the whole batch would have given. With micro-batches of n_1 … n_k
rows and N = n_1 + … + n_k, and a loss L that is a MEAN over rows, as nn.MSELoss and
nn.CrossEntropyLoss are by default,

    L(whole batch) = sum of the squared errors (or whatever it is) of all rows / N

Write down what that sum is in terms of the micro-batches' own losses, each of which is a mean over
its own rows, and you know what belongs into each backward. Sizes differ in practice: at least the
last one is smaller. A wrong weighting was in widely used trainers for years, since with equal sizes
and a forgiving optimizer it hardly shows.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def accumulated_step(
    model: nn.Module,
    micro_batches: list[tuple[Tensor, Tensor]],
    loss_fn: Callable[[Tensor, Tensor], Tensor],
    optimizer: torch.optim.Optimizer,
) -> float:
    """Take one step of the optimizer, the same that all micro-batches joined into one would give.

    Args:
        model: any model whose rows do not depend on each other. It is in training mode and stays so
            all the time; its frozen parameters stay frozen, and without a gradient.
        micro_batches: a list of (x, y), at least one, of the same or of different sizes: x has shape
            (n, features), y has n rows too. The list and its tensors stay as they are.
        loss_fn: a mean over rows, called as loss_fn(model(x), y); a tensor of shape ().
        optimizer: any optimizer of torch.optim that holds the model's other parameters. There is no
            gradient before your first call; between calls nobody clears them but you.

    Returns:
        The loss of all rows together before the step, each row counting the same, as a Python float.
        No random numbers are drawn, and grad mode stays on.

    Example:
        One weight w = 2, the model w * x, nn.MSELoss(), SGD with lr = 0.1; two micro-batches, one of
        three equal rows x = 1, y = 1, and one of a single row x = 2, y = 1:

        call 1 returns 3        and leaves w = 1.55
        call 2 returns 1.32937  and leaves w = 1.2575
    """
    # YOUR CODE HERE
    raise NotImplementedError()
