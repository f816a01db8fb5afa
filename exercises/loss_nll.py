"""The negative log-likelihood, by hand.

A classifier gives every class a probability; the loss asks how much it gave to the class that was
right (maximum likelihood, Fisher 1922). Since the product of many probabilities is too small a
number, everybody works with their logarithms, and `torch.nn.NLLLoss` gets these, already taken:

    l_i = -log_probs[i, target_i]          loss = (l_1 + ... + l_N) / N

One number is picked from each of the N rows, and the other classes play no part: the gradient is
-1/N where a number was picked and 0 everywhere else. There is nothing to exponentiate and nothing to
normalise, and since a probability is at most 1, the loss of log-probabilities is never negative.

What usually goes wrong is the picking (two indices that belong together), the number one divides
by, and one operation too many on what comes in.
"""

import torch
from torch import Tensor


def loss_nll(log_probs: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of the right classes.

    Args:
        log_probs: Shape (N, C), float32 or float64: a row of log-probabilities for each of N examples.
            They are taken as they are, also where a row does not add up to 1. It may be a leaf that
            requires grad. Neither it nor the target is changed.
        target: Shape (N,), int64: the right class of each example, 0 to C - 1.

    Returns:
        A tensor of shape () and of the dtype of log_probs, connected to log_probs by autograd.

    Example:
        loss_nll(log(tensor([[0.5, 0.5], [0.2, 0.8]])), tensor([0, 1])) is tensor(0.458145),
        and the gradient with respect to log_probs is ((-0.5, 0), (0, -0.5)).
    """
    # YOUR CODE HERE
    raise NotImplementedError()
