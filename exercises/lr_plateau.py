"""Lower the rate when the loss stands still.

A schedule that is fixed in advance does not know how the run is going. ReduceLROnPlateau looks: as
long as the loss improves, the rate stays; when it has stopped improving for longer than one is
willing to wait, the rate is multiplied by a factor. torch's version, with its defaults, as
documented there:

    mode="min"                        smaller is better; before the first loss, best is infinite
    threshold=1e-4, mode "rel"        an improvement is a loss below best * (1 - 1e-4)
    patience                          so many losses without improvement, in a row, are put up with;
                                      the next one lowers the rate, and the counting starts anew
    eps=1e-8                          a reduction by no more than this is not made
    min_lr=0, cooldown=0              no lower bound, no pause after a reduction

It is little code with much to get wrong: what a loss is compared with, when that changes, what the
counter counts, and when it goes back to 0. Losses are noisy, gains become tiny, and the rule is
about both.
"""

import math


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    """The learning rate after each loss, as torch's ReduceLROnPlateau sets it.

    Args:
        losses: One loss per epoch, positive ints or floats. The list is not changed.
        lr: The rate before the first loss.
        factor: What the rate is multiplied by, above 0 and below 1.
        patience: How many losses without improvement are put up with; 0 or more.

    Returns:
        A list of Python floats, one per loss: the rate AFTER that loss has been seen, the one which
        the next epoch uses. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_plateau(losses=[3, 2, 2, 2, 1], lr=0.8, factor=0.5, patience=1)
        [0.8, 0.8, 0.8, 0.4, 0.4]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
