"""Parameter groups.

Not every parameter should be trained alike. A head that is new learns faster than a body that was
trained before, so it gets a larger rate (Howard and Ruder, 2018, section 3.2). And weight decay
pulls weights towards 0, which makes sense for the matrices that mix features, but not for biases
and for the scales of a LayerNorm: common practice is to decay neither. In torch each such choice is
an option of a group, and an optimizer takes a list of groups in place of a list of parameters:

    [{"params": [...], "lr": 0.1, "weight_decay": 0.0}, {"params": [...], ...}, ...]

Options that a group leaves out are the optimizer's own, and these are not always 0: AdamW's weight
decay is 0.01. torch.optim documents it under "Per-parameter options".

Two questions are asked of every parameter here, and they are independent of each other. How many
groups does that make? Each parameter belongs into exactly one of them.
"""

from torch import nn


def make_param_groups(
    model: nn.Module,
    lr: float,
    head_lr: float,
    weight_decay: float,
) -> list[dict]:
    """Sort a model's parameters into groups for an optimizer of torch.optim.

    Args:
        model: any model. Its parameters' names are those of `model.named_parameters()`, such as
            "body.0.weight" or "head.bias".
        lr: the learning rate of all parameters but the head's.
        head_lr: the learning rate of the head: of the parameters whose name starts with "head", such as
            "head.bias" or "head_scale".
        weight_decay: the weight decay of all parameters but those whose tensor has one dimension,
            such as a bias or the scale of a LayerNorm, in the head as elsewhere. These get 0. (Whether a
            single number, a tensor of no dimension, is decayed is up to you.)

    Returns:
        A list of dicts with "params", "lr" and "weight_decay", as many and in whatever order you
        like. Parameters that do not require grad are in none of them, every other one is in exactly
        one. What counts is what torch.optim.AdamW(groups, lr=lr), or another optimizer, makes of
        them. The model stays as it is; no random numbers are drawn. The function may be called for
        several models.

    Example:
        body = nn.Linear(1, 1), head = nn.Linear(1, 1), lr = 0.01, head_lr = 0.1, weight_decay = 0.2:

        body.weight  lr 0.01  weight_decay 0.2      head.weight  lr 0.1  weight_decay 0.2
        body.bias    lr 0.01  weight_decay 0        head.bias    lr 0.1  weight_decay 0

        If all four are 0.5, one step of SGD on the squared error at x = 1, y = 0 makes them 0.489,
        0.49, 0.29 and 0.3, in the order of the rows of the left column, then of the right one.
    """
    # YOUR CODE HERE
    raise NotImplementedError()
