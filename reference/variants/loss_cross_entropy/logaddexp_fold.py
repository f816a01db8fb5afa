"""Logaddexp fold."""

import torch


def loss_cross_entropy(logits, target):
    columns = logits.unbind(1)
    lse = columns[0]
    for column in columns[1:]:
        lse = torch.logaddexp(lse, column)
    return (lse - torch.diagonal(logits[:, target])).mean()
