"""One cycle: up, and far down.

A rate that is too large for the end of a run may be just right for its middle. The 1cycle policy
(Smith & Topin, 2018) goes once from a small rate up to a large one and then down, far below where
it began. torch.optim.lr_scheduler.OneCycleLR anneals along half a cosine both times. Its defaults,
as documented there:

    pct_start = 0.3           this part of the steps belongs to the rise
    div_factor = 25           the first rate is max_lr / div_factor
    final_div_factor = 1e4    the last rate is the FIRST rate / final_div_factor

Steps are counted from 0. The rise ends, and the fall begins, at step pct_start * total_steps - 1,
and the fall ends at step total_steps - 1. The first of the two need not be a whole number: then no
step uses max_lr itself. Between a and b, at the part p of the way, a cosine anneals to

    b + (a - b) / 2 * (1 + cos(pi * p))

The scheduler steps after every batch, not after every epoch, and not once more: a run is over when
its steps are used up, and whoever goes on gets an error.
"""

import math


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    """The learning rates of torch's OneCycleLR with its default options.

    Args:
        max_lr: The rate at the top of the cycle.
        total_steps: How many steps the run has, at least 4.

    Returns:
        A list of `total_steps` Python floats: the rates that the steps 0 to total_steps - 1 use.
        They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_onecycle(max_lr=1.0, total_steps=10)[:2]
        [0.04, 0.52]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
