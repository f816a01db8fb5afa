"""Drives an answer that trains a classifier on handwritten digits and returns its losses and the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from graders.rollouts.digits import TRAINING, digits, unseen_digits
from graders.rollouts.models import numbers_in
from graders.rollouts.reading import Answer, read_number, type_name
from graders.trajectory import Row, Value

CLASSES = 10
LOOKED_AT = 3
"""Of so many unseen digits the model's logits are compared."""


def fitted_classifier(
    answer: Answer, *, rows: Sequence[int] = (0, TRAINING), epochs: int, lr: float, seed: int, calls: int = 1
) -> Iterator[Row]:
    """Call `answer(X, y, epochs, lr, seed)` on the digits from `rows[0]` to `rows[1]`, `calls` times.

    One row per loss that the last call returned; the first holds what came back, the last what the model makes of the
    digits that no case trains on: the part it gets right, and the logits of some.
    """
    images, classes = (part[rows[0] : rows[1]] for part in digits())
    for _ in range(calls):
        given = images.clone(), classes.clone()
        returned = answer(*given, epochs, lr, seed)
    losses, model = returned if isinstance(returned, list | tuple) and len(returned) == 2 else (None, None)
    row: dict[str, Value] = {
        "returned": "losses, model" if callable(model) else type_name(returned),
        "losses": type_name(losses),
        "unchanged": torch.equal(given[0], images) and torch.equal(given[1], classes),
        "grad_mode": torch.is_grad_enabled(),
    }
    entries = list(losses) if isinstance(losses, list | tuple) else []
    for place, entry in enumerate(entries, start=1):
        number = read_number(entry)
        row |= {"entry": type_name(entry)} | ({} if number is None else {"loss": number})
        if place == len(entries):
            row |= _judged(model)
        yield row
        row = {}
    if not entries:
        yield row


def _judged(model: object) -> dict[str, Value]:
    """What a model makes of the unseen digits, in the mode it came in."""
    if not callable(model):
        return {}
    images, classes = unseen_digits()
    with torch.no_grad():
        logits = model(images)
    if not isinstance(logits, Tensor) or logits.shape != (len(images), CLASSES):
        return {"puts_out": type_name(logits)}
    right = (logits.argmax(dim=1) == classes).to(torch.float64).mean()
    return {"puts_out": "10 logits a row", "accuracy": float(right), "logits": numbers_in(logits[:LOOKED_AT])}
