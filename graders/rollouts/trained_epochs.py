"""Drives an answer that trains a model for some epochs and returns its losses and learning rates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy
import torch

from graders.rollouts.models import (
    LOSSES,
    given_batches,
    parameters_of,
    still_frozen,
    tiny_batches,
    tiny_model,
    tiny_optimizer,
    tiny_scheduler,
)
from graders.rollouts.reading import Answer, read_number, type_name
from graders.trajectory import Row, Value


def trained_epochs(
    answer: Answer,
    *,
    model: Mapping[str, Any],
    optimizer: Mapping[str, Any],
    scheduler: Mapping[str, Any],
    sizes: Sequence[int] = (),
    batches: Sequence[Any] | None = None,
    loss: str = "mse",
    scale: float = 1.0,
    seed: int = 0,
    epochs: int,
    calls: int = 1,
) -> Iterator[Row]:
    """Call `answer(model, batches, epochs, optimizer, scheduler, loss_fn)`, `calls` times in a row on the same objects.

    One row per epoch holds its rate and the losses of its batches, as far as they came back; the last row of a call
    holds the parameters and the optimizer's rate afterwards, too, and what the contract promises. The batches are the
    written ones, or drawn with the seed, one per size.
    """
    made = tiny_model(**model)
    built = tiny_optimizer((p for p in made.parameters() if p.requires_grad), optimizer)
    schedule = tiny_scheduler(built, scheduler)
    given = (
        tiny_batches(model["kind"], sizes, seed=seed, loss=loss, scale=scale, dtype=model.get("dtype", "float32"))
        if batches is None
        else given_batches(batches)
    )
    torch.rand(1)  # so that setting the usual seed is seen
    for _ in range(calls):
        random_state = torch.get_rng_state()
        returned = answer(made, list(given), epochs, built, schedule, LOSSES[loss]())
        losses, rates = _two(returned)
        row: dict[str, Value] = {
            "returned": _shape(returned),
            "losses": _described(losses),
            "lrs": _described(rates),
        }
        for epoch in range(epochs):
            row |= _numbers("lr", rates, slice(epoch, epoch + 1))
            row |= _numbers("loss.{}", losses, slice(epoch * len(given), (epoch + 1) * len(given)))
            if epoch + 1 == epochs:
                row |= parameters_of(made)
                row |= {
                    "lr_afterwards": float(built.param_groups[0]["lr"]),
                    "training": all(module.training for module in made.modules()),
                    "frozen": still_frozen(made, model.get("frozen", ())),
                    "random_state": "as before" if torch.equal(random_state, torch.get_rng_state()) else "changed",
                    "grad_mode": torch.is_grad_enabled(),
                }
            yield row
            row = {}


def _two(returned: object) -> tuple[Sequence[object] | None, Sequence[object] | None]:
    """The two lists that came back, a tensor of one dimension counting as one; nothing where there are no two."""
    if not isinstance(returned, list | tuple) or len(returned) != 2:
        return None, None
    first, second = (list(part) if isinstance(part, torch.Tensor) and part.dim() == 1 else part for part in returned)
    return first, second


def _shape(returned: object) -> str:
    """What came back in place of two lists, as in "tuple of 3"."""
    if not isinstance(returned, list | tuple):
        return type_name(returned)
    return "two lists" if len(returned) == 2 else f"{type_name(returned)} of {len(returned)}"


def _described(numbers: object) -> str:
    """How many numbers a list holds and of what type, as in "6 of type float"; a tuple counts as a list."""
    if not isinstance(numbers, list | tuple):
        return type_name(numbers)
    kinds = sorted({type_name(number) for number in numbers})
    return f"{len(numbers)} of type {', '.join(kinds)}" if numbers else "an empty list"


def _numbers(name: str, numbers: object, part: slice) -> dict[str, float]:
    """A part of a list as quantities, their place in it put for "{}" in the name; what is no number is left out."""
    found = enumerate(numbers[part], start=1) if isinstance(numbers, list | tuple | numpy.ndarray) else ()
    read = {name.format(place): read_number(number) for place, number in found}
    return {quantity: number for quantity, number in read.items() if number is not None}
