"""Let an optimizer do the steps.

You wrote one step of gradient descent by hand. torch.optim packs that step, and better ones, into
objects that all work alike: an optimizer is given the tensors it may change and a learning rate,
`zero_grad` clears their gradients, and `step` moves them along whatever gradient they hold at that
very moment. Autograd does not know the optimizer, and the optimizer does not know your loss: the
gradient stored in each tensor is all that passes between them, so the order of the calls matters.

Minimise the L1 loss |f(x) - y_target| from x0 with the optimizer that `optimizer_name` names (a
class of torch.optim, torch's defaults for all but the learning rate). `torch.nn.L1Loss` computes
it: the mean of |input - target| over all elements.

SGD, Adam, Adadelta, Adagrad and RMSprop need one gradient per step. LBFGS (Liu and Nocedal, 1989)
evaluates the loss several times within one step, so its `step` must be handed a function, the
closure, that clears the gradients, computes the loss and its gradients, and returns the loss.

Keep a record as you go: row t holds x, y = f(x) and the learning rate BEFORE step t. Such a list
can be replayed. For SGD, each x follows from the row above it: x' = x - lr * (slope of the loss).
A record should hold the numbers of its moment, whatever happens to the tensors afterwards.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def run_with_optimizer(
    f: Callable[[Tensor], Tensor],
    x0: float,
    y_target: float,
    optimizer_name: str,
    lr: float,
    iterations: int,
) -> list[tuple[float, float, float]]:
    """Minimise the L1 loss between f(x) and y_target with an optimizer of torch.optim.

    Args:
        f: the function, from a tensor to a tensor of the same shape.
        x0: where x starts; an int or a float.
        y_target: the value that f(x) should reach; an int or a float.
        optimizer_name: "SGD", "Adam", "Adadelta", "Adagrad", "RMSprop" or "LBFGS".
        lr: the learning rate.
        iterations: how many steps to take.

    Returns:
        One row (x, y, lr) per iteration, each of three Python floats, all taken before that
        iteration's step. y is f(x), not the loss. The list has exactly `iterations` rows.

    Example:
        With f(x) = x ** 3:

        >>> run_with_optimizer(f, x0=8, y_target=0, optimizer_name="SGD", lr=0.01, iterations=2)
        [(8.0, 512.0, 0.01), (6.08, 224.756, 0.01)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    # YOUR CODE HERE
    raise NotImplementedError()
