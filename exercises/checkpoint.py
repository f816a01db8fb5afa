"""Save a training run, and go on later.

A long training does not always end in the process in which it began, so runs are saved now and
then. And a run is more than its weights. An optimizer with momentum or with Adam's averages takes
its step t from what it remembers of the steps before:

    m_t = beta1 * m_{t-1} + (1 - beta1) * g_t        with bias corrections that count t

(Kingma and Ba, 2015, Algorithm 1). A schedule knows how far it has come, and a batch norm keeps
running statistics that no optimizer ever sees. What torch offers is documented under "Saving and
Loading Models": everything that takes part has a state_dict().

What makes this hard is that nothing fails. A run that has lost something trains on, only not as it
would have; and between the moment of saving and that of loading, the original run may go on too.
Whether a checkpoint is good shows in one way only: train on with both, and compare step by step.

Write two functions that belong together. What the one returns is what the other gets; what it looks
like is up to you.
"""

from typing import Any

import torch
from torch import nn


def save_state(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
) -> Any:
    """Take down the state of a training run, so that load_state can put it into other objects.

    Args:
        model: any model, in training mode. It may have buffers, and parameters that are frozen.
        optimizer: any optimizer of torch.optim whose step needs no closure, over all of the model's
            parameters in one group.
        scheduler: any scheduler of that optimizer whose step needs no argument; it steps once after
            each of the optimizer's steps. LambdaLR's function need not be saved.

    Returns:
        Whatever you like, such as a dict or bytes. It stays what it is when the run goes on.

    The call may come at any time, before the first step too. The run itself goes on as if it had
    not been saved: the same losses and rates.
    """
    # YOUR CODE HERE
    raise NotImplementedError()


def load_state(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
    state: Any,
) -> None:
    """Put a run that was saved into other objects, in place: these are what is trained from then on.

    Args:
        model: a model of the same shapes as the saved one, the same parameters frozen, in training
            mode; it stays in it. Its weights are others.
        optimizer: an optimizer of that model, made as the saved one was.
        scheduler: a scheduler of that optimizer, made as the saved one was. All three may have
            trained for some steps of another run already; nothing of it is left afterwards.
        state: what save_state has returned. It is loaded once.

    After the call the three go on exactly as the saved run did: the same losses, rates and
    parameters at every step, and the same loss in evaluation mode at the end.

    Example:
        One weight w = 9, the model w * x, the loss (w * x - y)², always the batch x = 1, y = 1; SGD
        with lr = 0.25 and momentum = 0.5, CosineAnnealingLR with T_max = 3. Saved after one step:

        step 1 after loading: lr 0.1875, loss 16, leaves w = 2
        step 2 after loading: lr 0.0625, loss 1,  leaves w = 1.375 (and with it a loss of 0.140625)
    """
    # YOUR CODE HERE
    raise NotImplementedError()
