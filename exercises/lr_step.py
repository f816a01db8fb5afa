"""Down the stairs.

Often a rate is kept for a while, until the loss no longer falls, and then cut by a factor; the loss
drops at every cut. Residual networks were trained that way: their rate was divided by 10 when the
error plateaued (He et al., 2016, section 3.4). With the cuts at equal distances this is
torch.optim.lr_scheduler.StepLR, documented as "decays the learning rate of each parameter group by
gamma every step_size epochs". Its example, with lr = 0.05, step_size = 30 and gamma = 0.1:

    lr = 0.05     if epoch < 30
    lr = 0.005    if 30 <= epoch < 60
    lr = 0.0005   if 60 <= epoch < 90

Write the rates of a whole run as a list, without torch.optim. The edges of the stairs are where it
goes wrong: read the example once more, and ask which rate steps 29, 30 and 31 use.
"""


def lr_step(lr: float, step_size: int, gamma: float, steps: int) -> list[float]:
    """The learning rates of StepLR.

    Args:
        lr: The rate that the schedule starts from, above 0; an int or a float.
        step_size: How many steps one stair is long, at least 1.
        gamma: The factor between a stair and the next one, above 0. Above 1 the stairs go up.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        StepLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_step(lr=0.8, step_size=2, gamma=0.5, steps=5)
        [0.8, 0.8, 0.4, 0.4, 0.2]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
