"""An optimizer from its name.

torch.optim holds some fifteen optimizer classes. All are built alike: what to optimise first, then
the hyper-parameters by keyword. An experiment that compares them wants to choose by name:

    build_optimizer("SGD", model.parameters(), 0.01, momentum=0.9)

means `torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)`, and so for every class there,
also those that the notebook does not list. Such a function is a go-between, and a good one adds
nothing and loses nothing. What usually goes wrong: a value that belonged to one example ends up
in every optimizer; a keyword gets lost on the way, and where its value equals torch's own default
nobody sees it; a `params` that can be read only once has been read before torch gets it.
"""

from collections.abc import Iterable
from typing import Any

import torch
from torch.optim import Optimizer


def build_optimizer(name: str, params: Iterable[Any], lr: float, **kwargs: Any) -> Optimizer:
    """Build the optimizer of torch.optim that has this name.

    Args:
        name: The class's name, spelled as in torch.optim: "SGD", "AdamW", "LBFGS".
        params: What torch's constructors take: a list of tensors, a generator of them (like
            model.parameters()), or a list of group dicts, each with "params" and perhaps its own
            "lr", which then wins. The tensors keep their values.
        lr: The learning rate.
        kwargs: Further hyper-parameters, by torch's names. What is not given has torch's default.

    Returns:
        A new optimizer for exactly these parameters.

    Raises:
        ValueError: If torch.optim has no optimizer class of that name (another exception will do too).
        An option that the class refuses is refused as torch refuses it.

    Example:
        `build_optimizer("SGD", [a, b, c], 0.01, momentum=0.9)` is an SGD; its only group has
        lr 0.01, momentum 0.9, and torch's defaults otherwise: dampening 0, nesterov False, ...

        On the loss 1.5(a - b)² + 0.8(b + 2c - 1)² + 0.4(ac - 0.5)² from a, b, c = 2, -1.5, 0.5
        its first step leads to a, b, c = 1.893, -1.371, 0.54.
    """
    # YOUR CODE HERE
    raise NotImplementedError()
