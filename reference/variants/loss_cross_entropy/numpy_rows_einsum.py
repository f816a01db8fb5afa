"""Numpy rows einsum."""

import numpy as np
import torch


def loss_cross_entropy(logits, target):
    eye = torch.from_numpy(np.eye(logits.shape[1])).to(logits.dtype)
    log_probs = torch.log_softmax(logits, dim=1)
    return -torch.einsum('nc,nc->', log_probs, eye[target]) / len(logits)
