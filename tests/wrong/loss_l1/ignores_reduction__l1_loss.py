"""L1 loss."""

import torch.nn.functional as F


def loss_l1(input, target, reduction="mean"):
    return F.l1_loss(input, target)
