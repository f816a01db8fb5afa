"""A rate that shrinks by a factor.

A learning rate is right for a while: large steps get you near the minimum, small ones let you
settle there. A schedule says which rate each step uses. The simplest one that never stops
shrinking multiplies by the same factor gamma again and again. Such steps are what subgradient
descent needs to converge fast to a sharp minimum (Goffin, 1977), and torch.optim.lr_scheduler
has them as ExponentialLR, documented as "decays the learning rate of each parameter group by gamma
every epoch":

    lr_t = gamma * lr_(t-1)

Write the rates of a whole run as a list, without torch.optim. Of every schedule ask first: which
rate does step 0 use? And mind that two different formulas are called exponential decay.
"""


def lr_exponential(lr: float, gamma: float, steps: int) -> list[float]:
    """The learning rates of ExponentialLR.

    Args:
        lr: The rate that the schedule starts from, above 0; an int or a float.
        gamma: The factor between a rate and the next one, above 0. Above 1 the rates grow.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        ExponentialLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_exponential(lr=0.8, gamma=0.5, steps=3)
        [0.8, 0.4, 0.2]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
