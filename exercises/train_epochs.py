"""The training loop.

Training has two clocks. The inner one ticks once per batch: forward, loss, backward, step. The
outer one ticks once per epoch, when all batches have been seen, and it is the scheduler's: the
rates in papers are usually given by epoch (He et al., 2016, section 3.4: "divided by 10 when the
error plateaus", with the epochs at which that was), and torch.optim.lr_scheduler is made to be told
when to go on:

    lr of epoch e = schedule(e)        for all batches of the epoch

Most loops that go wrong run without an error: a call stands on the wrong clock, or a number is
noted down at a moment when it belongs to something else. With one batch per epoch the two clocks
are the same, and nothing of it shows.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def train_epochs(
    model: nn.Module,
    batches: list[tuple[Tensor, Tensor]],
    epochs: int,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
    loss_fn: Callable[[Tensor, Tensor], Tensor],
) -> tuple[list[float], list[float]]:
    """Train a model for some epochs, with a learning rate that changes once per epoch.

    Args:
        model: any model, in training mode; it stays so. Its frozen parameters stay frozen, and
            without a gradient.
        batches: a list of (x, y), the same for each epoch and taken in the order of the list.
        epochs: how often to go through all batches, at least once.
        optimizer: any optimizer of torch.optim over the model's other parameters, with one rate. It
            takes one step per batch, with the gradient of that batch alone. It may have taken steps
            before, and is used later: the caller goes on with the same objects. There is no old
            gradient on entry.
        scheduler: a scheduler of that optimizer. It steps once per epoch, after the last batch, also
            in the last epoch.
        loss_fn: called as loss_fn(model(x), y); a tensor of shape ().

    Returns:
        Two lists of Python floats. losses: the loss of every batch before its step, in order, epochs
        * len(batches) of them. lrs: the rate of every epoch, the one its first step was taken with.
        No random numbers are drawn, and grad mode stays on.

    Example:
        One weight w = 3, the model w * x, nn.MSELoss(), SGD with lr = 0.25, ExponentialLR with
        gamma = 0.5; two batches of one row, x = 1, y = 1 and x = 1, y = -2; two epochs:

        losses [4.0, 16.0, 1.0, 5.0625] and lrs [0.25, 0.125] come back,
        w = -0.3125 and a rate of 0.0625 are left
    """
    # YOUR CODE HERE
    raise NotImplementedError()
