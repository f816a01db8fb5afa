"""Warm up, then anneal.

The first gradients of a network are large and point anywhere, and a full learning rate can throw
it off for good. So one begins with a part of the rate and raises it in equal steps over a warm-up
(Goyal et al., 2017, section 2.2), then lets it fall along half a cosine (Loshchilov & Hutter, 2017,
equation 5). In torch two schedulers take turns, handed over at one milestone:

    SequentialLR(optimizer, [LinearLR(optimizer, start_factor, total_iters=warmup),
                             CosineAnnealingLR(optimizer, T_max=total - warmup)],
                 milestones=[warmup])

as documented there:

    LinearLR            lr * (start_factor + (1 - start_factor) * t / total_iters)
    CosineAnnealingLR   lr * (1 + cos(pi * t / T_max)) / 2

Write the rates of such a run by hand. Each of the two formulas is easy; what goes wrong is the
seam. Ask of both parts with which step they count t = 0, and how long they last.
"""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    """The learning rates of a linear warm-up followed by half a cosine.

    Args:
        lr: The full rate.
        warmup: How many steps the warm-up lasts, at least 1.
        total: How many steps the whole run has, warm-up included; more than warmup.
        start_factor: The part of lr with which step 0 is taken, above 0 and at most 1.

    Returns:
        A list of `total` Python floats: the rates that the steps 0 to total - 1 use, the same as
        the schedulers above give. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_warmup_cosine(lr=0.8, warmup=2, total=6, start_factor=0.25)[:2]
        [0.2, 0.5]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
