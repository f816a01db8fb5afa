"""Handwritten digits.

Everything comes together here: a model, a loss, an optimizer, and a loop over batches. The images
are the 8 x 8 digits that scikit-learn ships (Alpaydin and Kaynak, 1998), each a row of 64 numbers.
The model is the smallest that deserves the name of a network, two linear layers with a
rectification between them (Glorot, Bordes and Bengio, 2011),

    logits = W2 max(0, W1 x + b1) + b2

Its ten outputs go into the cross-entropy, and the optimizer is SGD with momentum as torch.optim.SGD
documents it. N rows do not always fill the last batch. What is noted down is the mean loss of an
epoch in which each ROW counts the same, whatever batch it came in; with l_b the mean loss of batch
b and n_b its number of rows,

    loss of the epoch = (n_1 l_1 + n_2 l_2 + ...) / N

No single line of this is new. But a training run hides mistakes well: the loss still falls, only not
as it should. So here the numbers are compared, and they can be, because a seed makes them repeat.

When it is right, go on by yourself, it is not graded: which optimizer, which rate and which schedule
get the most of the other 397 digits right after 20 epochs on the first 1400?
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def fit_digits(
    X: Tensor, y: Tensor, epochs: int, lr: float, seed: int
) -> tuple[list[float], Callable[[Tensor], Tensor]]:
    """Train a small classifier from scratch.

    Args:
        X: images, float32, shape (N, 64), from 0 to 1. Use them as they are, and leave them so.
        y: their classes from 0 to 9, int64, shape (N,).
        epochs: how often to go through all rows, at least once.
        lr: the learning rate, the same throughout.
        seed: seed torch with it, by torch.manual_seed(seed), and then make the layers as nn.Linear
            makes them, first the one from 64 to 32, then the one from 32 to 10, both with bias and
            in float32. Nothing else draws random numbers.

    Train with SGD with momentum 0.9 (no dampening, no weight decay), on batches of 128 rows in the
    order they come in, the same in each epoch; the last batch holds the rows that are left. One
    step per batch, on the mean cross-entropy of its rows, and with the gradient of that batch alone.

    Returns:
        losses: a list with one Python float per epoch, the mean over all rows, where the loss of a
            batch is the one that its step was taken from.
        model: the trained model, an nn.Module or anything else that maps images of shape (M, 64) to
            the logits, shape (M, 10).

    Example:
        The first 300 digits, lr = 0.5, seed = 1, three epochs (of 128, 128 and 44 rows):

        losses [2.2945, 2.06947, 1.49289] to six digits;
        the model gets 294 of the 397 digits from number 1400 on right
    """
    # YOUR CODE HERE
    raise NotImplementedError()
