"""The mean squared error, by hand.

The absolute error pulls with the same force wherever it is. Square the error instead, and the pull
grows with it (least squares, Legendre 1805; `torch.nn.MSELoss`):

    l_i = (input_i - target_i)^2        loss = (l_1 + ... + l_n) / n

over all n elements. The gradient with respect to input_i is 2 (input_i - target_i) / n: it fades as
the input comes near its target, so that the steps shrink by themselves, and one wild target pulls
harder than all the good ones together.

Textbooks write the same loss with a factor in front, divided by something else, or under a root. All
of these have the same minimum but other gradients, and with the gradient changes what a learning rate
means. Here it is torch's, with torch's `reduction`: "mean", "sum" or "none".
"""

from torch import Tensor


def loss_mse(input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor:
    """The squared error between an input and its target, element by element, then reduced.

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
        loss_mse(tensor([3.0, -1.0]), tensor([1.0, 0.5])) is tensor(3.125),
        and the gradient with respect to the input is (2, -1.5).

        With "none" the tests take the gradient of 1 * l_1 + 2 * l_2 + 3 * l_3 + ...
    """
    # YOUR CODE HERE
    raise NotImplementedError()
