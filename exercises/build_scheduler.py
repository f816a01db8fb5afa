"""A scheduler from its name.

torch.optim.lr_scheduler holds some fifteen scheduler classes. A configuration file that chooses
among them has a name and some options:

    build_scheduler("StepLR", optimizer, step_size=30, gamma=0.1)

means `StepLR(optimizer, step_size=30, gamma=0.1)`, and so for every class there. As with
build_optimizer, a good go-between adds nothing, loses nothing, and knows no class by heart.

Two of the classes are made of other schedulers: ChainedScheduler lets all of them act in every
step, SequentialLR lets them take turns and changes over at milestones. A configuration cannot hold
schedulers, only names and options. So their option `schedulers` is here a list of pairs

    build_scheduler("SequentialLR", optimizer, milestones=[5], schedulers=[
        ("LinearLR", {"start_factor": 0.1, "total_iters": 5}),
        ("CosineAnnealingLR", {"T_max": 20}),
    ])

and you build the parts, in this order, for this same optimizer, then the whole. A part may itself
be made of parts. Before you write it, read the signatures of the two classes: they are not alike.
"""

from typing import Any

from torch.optim import Optimizer, lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
    """Build the scheduler of torch.optim.lr_scheduler that has this name.

    Args:
        name: The class's name, spelled as in torch: "StepLR", "ReduceLROnPlateau", "SequentialLR".
        optimizer: The optimizer whose rates it shall change: this very object. It may have several
            groups with rates of their own.
        kwargs: The class's options, by torch's names. What is not given has torch's default. For
            "ChainedScheduler" and "SequentialLR", `schedulers` is a list of pairs (name, kwargs),
            each of which describes a part as the arguments of this function do.

    Returns:
        A new scheduler, which has not been stepped. What was handed over is as it was, apart from
        what torch's constructor itself does to the optimizer.

    Raises:
        ValueError: If the module has no scheduler class of that name (another exception will do
            too); other things in the module, such as "Counter", are no schedulers. An option or a
            part that torch refuses is refused as torch refuses it, and so is the lack of one that torch
            insists on.

    Example:
        With one group of lr 0.5, `build_scheduler("StepLR", optimizer, gamma=0.5, step_size=2)` is
        a StepLR for that optimizer; the group's initial_lr is 0.5. The rate is 0.5 before and 0.5
        after the first step, then 0.25, 0.25, 0.125, ...
    """
    # YOUR CODE HERE
    raise NotImplementedError()
