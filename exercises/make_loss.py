"""The loss that fits what a model puts out.

The numbers that leave a model mean nothing by themselves; the loss decides what they mean. Most
losses are one idea, the negative logarithm of the probability that the model gave to what happened
(maximum likelihood, Fisher 1922), and differ in what they are handed: scores that still have to
become probabilities, probabilities, or their logarithms. torch.nn has a class for each, and each
says in its documentation, under Shape and in its formula, which of them it takes:

    kind                    is called with                     target                 value
    regression_l1           predictions                        numbers                mean of |input - target|
    regression_mse          predictions                        numbers                mean of (input - target)²
    logits_multiclass       scores (N, C), one for each class  classes (N,), int64    mean of -log p[class],
                                                                                      p = softmax of the row
    log_probs_multiclass    log-probabilities (N, C)           classes (N,), int64    mean of -log p[class]
    logits_binary           scores                             0.0 or 1.0             mean of -log p if target is 1,
                                                                                      else -log(1 - p), p = sigmoid
    probs_binary            probabilities p                    0.0 or 1.0             the same
    log_rate_counts         logarithms of rates                counts, as floats      mean of rate - target * log rate
    log_probs_distribution  log-probabilities log q (N, C)     probabilities p (N, C) sum of p * (log p - log q),
                                                                                      divided by N; 0 log 0 = 0

A wrong choice seldom raises an exception: the loss falls, and the model learns something else, or
slowly. What usually goes wrong is a softmax, a sigmoid, a logarithm or an exponential too many or
too few, and a default that is not what you think.
"""

from collections.abc import Callable

from torch import Tensor, nn


def make_loss(kind: str) -> Callable[[Tensor, Tensor], Tensor]:
    """A loss for what a model of this kind puts out.

    Args:
        kind: One of the eight names in the table above.

    Returns:
        A callable (module, function, lambda, partial, as you like). It is called with input and
        target as the table says, float32 or float64, of the same shape where no shape is given; once
        or again and again, whatever other losses were made before it or since. It returns the value as a tensor of
        shape () and of the input's dtype, from which autograd finds the way back to the model, and
        changes neither input nor target. Scores are of ordinary size here, probabilities in the input
        neither 0 nor 1; those in the target of log_probs_distribution may be 0.

    Example:
        loss = make_loss("regression_l1")
        loss(tensor([[1.5], [-0.5]]), tensor([[3.5], [-1.0]])) is tensor(1.25),
        and the gradient with respect to the input is (-0.5, 0.5).

        The tests take the gradient with respect to what the model puts out BEFORE any log_softmax or
        sigmoid that makes it the input of the loss.
    """
    # YOUR CODE HERE
    raise NotImplementedError()
