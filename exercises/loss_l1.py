"""The mean absolute error, by hand.

A loss makes one number of what a model puts out and what it should have put out, and training
makes that number small. The oldest of them averages how far the two lie apart (least absolute
deviations, Boscovich 1757; `torch.nn.L1Loss`):

    l_i = |input_i - target_i|          loss = (l_1 + ... + l_n) / n

over ALL n elements, whatever shape they come in. Its gradient with respect to input_i is +1/n or
-1/n: an error of 1000 pulls no harder than one of 0.1, so a few wild targets do not decide what
is learned. torch's losses have a switch for the last part: `reduction` is "mean" as above, "sum"
(nothing is divided), or "none" (the l_i themselves, in the shape of the input).

Training needs the loss only for its gradient, so the way from the input to what you return must
stay open to autograd. The rest of what usually goes wrong is order and shape: what is done to each
element and what to all of them, and a subtraction that pairs each input with more than its own target.
"""

from torch import Tensor


def loss_l1(input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor:
    """The absolute error between an input and its target, element by element, then reduced.

    Args:
        input: What the model put out: float32 or float64, any shape, () and (N, 1) included. It may
            be a leaf that requires grad. Neither it nor the target is changed, and
            backward is left to the caller.
        target: What it should have put out: same shape, same dtype.
        reduction: "mean", "sum" or "none".

    Returns:
        A tensor of the input's dtype, connected to the input by autograd: of shape () for "mean" and
        "sum", of the input's shape for "none".

    Example:
        loss_l1(tensor([3.0, -1.0]), tensor([1.0, 0.5])) is tensor(1.75),
        and the gradient with respect to the input is (0.5, -0.5).

        With "none" the tests take the gradient of 1 * l_1 + 2 * l_2 + 3 * l_3 + ...
    """
    # YOUR CODE HERE
    raise NotImplementedError()
