"""The Kullback-Leibler divergence, by hand.

How far is the distribution q, which a model puts out, from the distribution p that it should put out?
Kullback and Leibler (1951) measure it by how much longer a message about p gets when it is written
in the code that is best for q:

    KL(p || q) = sum over classes i of  p_i (log p_i - log q_i)          with 0 log 0 = 0

It is 0 only where q = p, and never below, though single terms are. It is no distance: with the two
exchanged it is another number. `torch.nn.KLDivLoss` computes it, and three things about it surprise.
Its arguments stand in the other order than in KL(p || q). The first is a LOG-probability, as
log_softmax puts it out (a q of 1e-60 is 0 in float32; its logarithm is an ordinary number), the second
is not. And its default averages over rows and classes alike, which is no divergence of anything:
wanted is the sum over the classes, per row of the batch ("batchmean").

Write it so that all three are right, and nothing breaks where p is exactly 0.
"""

import torch
from torch import Tensor


def loss_kl_div(log_q: Tensor, p: Tensor) -> Tensor:
    """KL(p || q), summed over everything and divided by the size of the batch.

    Args:
        log_q: Logarithms of probabilities, finite, often far below zero: shape (N, C) or (N, T, C),
            float32 or float64. The last dimension holds the classes, the first one the batch. It may
            be a leaf that requires grad. Neither it nor p is changed, and backward is left to the caller.
        p: Probabilities, same shape and dtype. Some may be exactly 0.

    Returns:
        A tensor of shape () and of log_q's dtype, connected to log_q by autograd: the sum of all terms
        divided by N. log_q is taken as it is, so the gradient with respect to it is -p / N.

    Example:
        p = tensor([[0.75, 0.25], [0.5, 0.5]]) and q = tensor([[0.5, 0.5], [0.2, 0.8]]):

        loss_kl_div(q.log(), p) is tensor(0.176978), and the gradient with respect to
        log_q is ((-0.375, -0.125), (-0.25, -0.25)).
    """
    # YOUR CODE HERE
    raise NotImplementedError()
