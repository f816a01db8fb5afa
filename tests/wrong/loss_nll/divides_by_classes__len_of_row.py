"""Len of row."""

import torch


def loss_nll(log_probs, target):
    return -sum(row[t] for row, t in zip(log_probs, target)) / len(log_probs[0])
