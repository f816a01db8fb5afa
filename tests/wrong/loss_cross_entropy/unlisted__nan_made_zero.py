"""Nan made zero."""

import torch


def loss_cross_entropy(logits, target):
    e = logits.exp()
    value = -(e / e.sum(1, keepdim=True)).log()
    return value.gather(1, target[:, None]).nan_to_num(0.0, 0.0, 0.0).mean()
