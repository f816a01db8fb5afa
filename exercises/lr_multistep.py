"""Cuts where you want them.

The loss does not reach its plateaus at equal distances, so one names the steps at which the rate is
cut. The residual networks for CIFAR-10 were trained like that: divided by 10 at 32000 and at 48000
iterations (He et al., 2016, section 4.2). It is torch.optim.lr_scheduler.MultiStepLR, documented as
"decays the learning rate of each parameter group by gamma once the number of epoch reaches one of
the milestones". Its example, with lr = 0.05, milestones = [30, 80] and gamma = 0.1:

    lr = 0.05     if epoch < 30
    lr = 0.005    if 30 <= epoch < 80
    lr = 0.0005   if epoch >= 80

Write the rates of a whole run as a list, without torch.optim. In the example the milestones are in
order and each is there once, and the run passes them all. Nothing promises that: a milestone that is
named twice cuts twice, and the order in which milestones are named means nothing.
"""


def lr_multistep(lr: float, milestones: list[int], gamma: float, steps: int) -> list[float]:
    """The learning rates of MultiStepLR.

    Args:
        lr: The rate that the schedule starts from, above 0; an int or a float.
        milestones: The steps at which the rate is multiplied by gamma, none below 0. They may be in
            any order, stand there more than once, lie at step 0 or beyond the run, or be none. The
            list belongs to the caller: after the call it is as it was, not sorted, not emptied.
        gamma: The factor, above 0. Above 1 the rate goes up.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        MultiStepLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_multistep(lr=0.8, milestones=[1, 3], gamma=0.5, steps=5)
        [0.8, 0.4, 0.4, 0.2, 0.2]
    """
    # YOUR CODE HERE
    raise NotImplementedError()
