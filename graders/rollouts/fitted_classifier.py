"""Drives an answer that trains a classifier on handwritten digits and returns its losses and the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
import torch
from torch import Tensor

from graders.rollouts.digits import TRAINING, digits, unseen_digits
from graders.rollouts.models import numbers_in
from graders.rollouts.reading import Answer, described_tensor, read_numbers, type_name
from graders.trajectory import Row, Value

CLASSES = 10
MOST_LOSSES = 2000
"""A list that has no end is read only so far."""
LOOKED_AT = 3
"""Of so many unseen digits the model's logits are compared."""


def fitted_classifier(
    answer: Answer, *, rows: Sequence[int] = (0, TRAINING), epochs: int, lr: float, seed: int, calls: int = 1
) -> Iterator[Row]:
    """Call `answer(X, y, epochs, lr, seed)` on the digits from `rows[0]` to `rows[1]`, `calls` times.

    One row per loss that the last call returned; the first holds what came back, the last what the model makes of the
    digits that no case trains on: the part it gets right, and the logits of some. A tuple is as good as a list.
    """
    images, classes = (part[rows[0] : rows[1]] for part in digits())
    for _ in range(calls):
        given = images.clone(), classes.clone()
        returned = answer(*given, epochs, lr, seed)
    losses, model = returned if isinstance(returned, list | tuple) and len(returned) == 2 else (None, None)
    facts: dict[str, Value] = {
        "returned": "losses, model" if callable(model) else type_name(returned),
        "losses": "list" if isinstance(losses, tuple) else type_name(losses),
        "unchanged": torch.equal(given[0], images) and torch.equal(given[1], classes),
        "grad_mode": torch.is_grad_enabled(),
    }
    entries = [_entry(row) for row in islice(read_numbers(_listed(losses), "loss"), MOST_LOSSES)] or [{}]
    entries[0] = facts | entries[0]
    entries[-1] |= _judged(model)
    yield from entries


def _listed(losses: object) -> object:
    """An array of one dimension is no list, but its numbers are read, as a tensor's are."""
    return list(losses) if isinstance(losses, np.ndarray) and losses.ndim == 1 else losses


def _entry(row: Row) -> dict[str, Value]:
    """What stands in the list of losses at one place: its type, and its number, if it is one."""
    told = {"loss_type": row["row"]} if "row" in row else {}
    return told | ({"loss": row["loss"]} if "loss" in row else {})


def _judged(model: object) -> dict[str, Value]:
    """What a model makes of the unseen digits, in the mode it came in."""
    if not callable(model):
        return {}
    images, classes = unseen_digits()
    with torch.no_grad():
        logits = model(images.clone())  # a model may change what it is given
    if not isinstance(logits, Tensor):
        return {"puts_out": type_name(logits)}
    if logits.shape != (len(images), CLASSES):
        return {"puts_out": described_tensor(logits)}
    right = (logits.argmax(dim=1) == classes).to(torch.float64).mean()
    return {"puts_out": "10 logits a row", "accuracy": float(right), "logits": numbers_in(logits[:LOOKED_AT])}
