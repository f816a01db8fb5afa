"""The loss of counts, by hand.

Clicks per hour, cells per image, goals per match: a count is a whole number from 0 up, and its spread
grows with its mean. Its first model is Poisson's (1837): the probability of a count t at a rate r is
r^t exp(-r) / t!, and the loss is the negative logarithm of that. A model's output may be any number
and a rate may not, so the model puts out log r, and with it the loss is (`torch.nn.PoissonNLLLoss`):

    l_i = exp(log_rate_i) - target_i * log_rate_i          loss = (l_1 + ... + l_n) / n

over all n elements. The logarithm of t! is left out: no output changes it. So the loss may well be
negative, and is smallest, not zero, where the rate equals the count: its gradient with respect to
log_rate_i is (rate - count) / n.

What usually goes wrong is the question of what the numbers are at each place: a rate or its logarithm.
"""

from torch import Tensor


def loss_poisson_nll(log_rate: Tensor, target: Tensor) -> Tensor:
    """The negative log-likelihood of counts under Poisson's model, without log t!, averaged over all elements.

    Args:
        log_rate: Logarithms of rates, finite, sometimes far below zero: float32 or float64, any shape,
            () and (N, 1) included. It may be a leaf that requires grad. Neither it nor the target is
            changed, and backward is left to the caller.
        target: Counts, 0 included, written as floats: same shape and dtype.

    Returns:
        A tensor of shape () and of log_rate's dtype, connected to log_rate by autograd.

    Example:
        loss_poisson_nll(tensor([0.5, -1.0]), tensor([2.0, 3.0])) is tensor(2.0083),
        and the gradient with respect to log_rate is (-0.175639, -1.31606).
    """
    # YOUR CODE HERE
    raise NotImplementedError()
