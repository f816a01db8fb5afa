"""Binary cross-entropy of probabilities, by hand.

With two classes one probability p is enough: 1 - p is what is left for the other one. The loss is,
as always, the negative logarithm of the probability that went to what happened, and a target of 0
or 1 switches between the two (`torch.nn.BCELoss`):

    l_i = -(target_i * log p_i + (1 - target_i) * log(1 - p_i))          loss = mean of all l_i

Its gradient with respect to p_i is (p_i - target_i) / (p_i (1 - p_i)), divided by the number of
elements: enormous for a model that is sure and wrong.

A probability that is exactly 0 or 1 has a logarithm of minus infinity, or 0 times that. torch's
documentation says what it does about it: each of the two logarithms is held at -100 at least, so that
the loss is finite, and 100 where a model is certain and wrong. That is more than any small number
added to p would give.
"""

from torch import Tensor


def loss_bce(probs: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of what happened, for two classes.

    Args:
        probs: The probabilities of class 1: 0 to 1, BOTH INCLUDED, float32 or float64, any shape, () and
            (N, 1) included. It may be a leaf that requires grad. Neither it nor the target is changed.
        target: What happened: 0.0 or 1.0, same shape, same dtype.

    Returns:
        A tensor of shape () and of the dtype of probs, connected to probs by autograd: the mean over ALL
        elements, with each logarithm held at -100 at least. The gradient is looked at only where every
        probability lies between 0 and 1.

    Example:
        loss_bce(tensor([0.8, 0.25]), tensor([1.0, 0.0])) is tensor(0.255413),
        and the gradient with respect to probs is (-0.625, 0.666667).
    """
    # YOUR CODE HERE
    raise NotImplementedError()
