"""Any schedule you can write down.

Warm-ups, the 1/sqrt(t) of convergence proofs, the Transformer's rate, which rises and then falls
(Vaswani et al., 2017, section 5.3): none of these needs a class of its own. The schedule is a function
of the step, and torch.optim.lr_scheduler.LambdaLR applies it, documented as "sets the initial
learning rate of each parameter group to the initial lr times a given function":

    lr_t = lr * fn(t)

Beside it stands MultiplicativeLR, which is given a function too and is taken for it again and again.
It "multiplies the learning rate of each parameter group by the factor given in the specified
function", and there the factor leads from one rate to the next.

Write the rates of a whole run of LambdaLR as a list, without torch.optim. With lr = 1 several wrong
answers look right, and the tutorials' functions start at fn(0) = 1, which hides others.
"""

from collections.abc import Callable


def lr_lambda(lr: float, fn: Callable[[int], float], steps: int) -> list[float]:
    """The learning rates of LambdaLR.

    Args:
        lr: The initial rate, above 0; an int or a float.
        fn: The schedule: takes the number of a step, counted from 0, and returns a factor above 0,
            an int or a float. It need not fall, and fn(0) need not be 1.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        LambdaLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        With fn(t) = 1, 0.75, 0.5, 0.25, and again from 1 on:

        >>> lr_lambda(lr=0.8, fn=fn, steps=6)
        [0.8, 0.6, 0.4, 0.2, 0.8, 0.6]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
