"""Cross-entropy of scores, by hand.

A classifier ends in scores (logits): any numbers, one for each class. The softmax turns a row z of
them into probabilities, and the loss is the negative logarithm of the one that the right class got;
`torch.nn.CrossEntropyLoss` does both at once:

    p_ic = exp(z_ic) / (exp(z_i1) + ... + exp(z_iC))
    loss = -(log p_1,target_1 + ... + log p_N,target_N) / N

Its gradient is as simple as it gets: (p_ic - 1)/N for the right class, p_ic/N for the others.

On paper that is all. In float32 exp(89) is already infinite and exp(-104) is 0, and a model that is
far off has scores of hundreds, just when the loss matters most: with the scores (0, 900) and class
0 the loss is 900, with a gradient of full size, not infinite, not NaN, and not some upper limit. What helps
is algebra: a softmax does not change when a number is added to all scores of its row, and a logarithm
takes apart a fraction (Blanchard, Higham and Higham 2021, "Accurately computing the log-sum-exp and
softmax functions").
"""

import torch
from torch import Tensor


def loss_cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of the right classes, from scores.

    Args:
        logits: Shape (N, C), float32 or float64: a row of scores for each of N examples, of any finite
            size, hundreds and thousands included. It may be a leaf that requires grad. Neither it nor
            the target is changed.
        target: Shape (N,), int64: the right class of each example, 0 to C - 1.

    Returns:
        A tensor of shape () and of the dtype of logits, connected to logits by autograd. Value and
        gradient are those of the formula, as exactly as the dtype allows, also where an exponential
        would overflow or vanish.

    Example:
        loss_cross_entropy(tensor([[1.0, 2.0], [0.0, 1.5]]), tensor([0, 1])) is tensor(0.757337),
        and the gradient with respect to logits is ((-0.365529, 0.365529), (0.0912128, -0.0912128)).
    """
    # YOUR CODE HERE
    raise NotImplementedError()
