"""Binary cross-entropy of scores, by hand.

Models do not put out probabilities but scores (logits) z, and a sigmoid makes p = 1 / (1 + exp(-z)) of
them. The loss is the binary cross-entropy of that p, but `torch.nn.BCEWithLogitsLoss` takes z itself:

    p_i  = sigmoid(z_i)
    l_i  = -(target_i * log p_i + (1 - target_i) * log(1 - p_i))          loss = mean of all l_i

Its gradient with respect to z_i is simply p_i - target_i, divided by the number of elements.

The two steps one after the other work on paper. In float32 sigmoid(20) is exactly 1, so log(1 - p) is
minus infinity where it should be -20, and whatever is done to p afterwards comes too late: the
digits are gone, and the gradient with them. A sure, wrong model needs it most: with the score 150
and target 0 the loss is 150, with the full gradient. So put the formula of p into the logarithms on
paper first, and see to it that whatever exponential is left has an exponent that is not above 0.
"""

import torch
from torch import Tensor


def loss_bce_with_logits(logits: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of what happened, for two classes, from scores.

    Args:
        logits: The scores of class 1: float32 or float64, any shape, () and (N, 1) included, of any finite
            size and either sign, hundreds and thousands included. It may be a leaf that requires grad.
            Neither it nor the target is changed.
        target: What happened: 0.0 or 1.0, same shape, same dtype.

    Returns:
        A tensor of shape () and of the dtype of logits, connected to logits by autograd: the mean over
        ALL elements. Value and gradient are those of the formula, as exactly as the dtype allows, also
        where an exponential would overflow or a probability would round to 0 or 1.

    Example:
        loss_bce_with_logits(tensor([1.0, -0.5]), tensor([1.0, 1.0])) is tensor(0.643669),
        and the gradient with respect to logits is (-0.134471, -0.31123).
    """
    # YOUR CODE HERE
    raise NotImplementedError()
