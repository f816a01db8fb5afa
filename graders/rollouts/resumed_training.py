"""Drives a pair of answers that save a training run and restore it: does it go on as if it had never stopped?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler

from graders.rollouts.models import (
    LOSSES,
    Batch,
    given_batches,
    parameters_of,
    tiny_batches,
    tiny_model,
    tiny_optimizer,
    tiny_scheduler,
)
from graders.rollouts.reading import Answer
from graders.trajectory import Row, Value

OTHER_SEED = 1000
"""Added to a model's seed: what a state is loaded into has begun elsewhere."""

Run = tuple[nn.Module, Optimizer, LRScheduler]


def resumed_training(
    save_state: Answer,
    load_state: Answer,
    *,
    model: Mapping[str, Any],
    optimizer: Mapping[str, Any],
    scheduler: Mapping[str, Any],
    sizes: Sequence[int] = (),
    batches: Sequence[Any] | None = None,
    loss: str = "mse",
    before: int,
    after: int,
    strayed: int = 0,
) -> Iterator[Row]:
    """Train for `before` steps, save, train on for `after` steps; then load into fresh objects and train these as long.

    The fresh model starts from other parameters, and is trained for `strayed` steps before the state is loaded into it.
    Row t is about the t-th step after the loading: the loss, the rate and the parameters of the resumed run, and
    what the original did at that step. The last row holds a loss in evaluation mode, which shows a model's buffers.
    """
    given = _batches(model, sizes, batches, loss)
    original = _begun(model, optimizer, scheduler)
    for step in range(before):
        _step(original, given[step % len(given)], loss)
    state = save_state(*original)
    on = [_step(original, given[(before + step) % len(given)], loss) for step in range(after)]

    resumed = _begun({**model, "seed": model.get("seed", 0) + OTHER_SEED, "start": None}, optimizer, scheduler)
    for step in range(strayed):
        _step(resumed, given[step % len(given)], loss)
    load_state(*resumed, state)
    for step in range(after):
        batch = given[(before + step) % len(given)]
        value, rate = _step(resumed, batch, loss)
        row: dict[str, Value] = {"loss": value, "lr": rate, "original_loss": on[step][0], "original_lr": on[step][1]}
        row |= parameters_of(resumed[0])
        if step + 1 == after:
            row["evaluated"] = _evaluated(resumed[0], batch, loss)
        yield row


def _batches(model: Mapping[str, Any], sizes: Sequence[int], batches: Sequence[Any] | None, loss: str) -> list[Batch]:
    if batches is not None:
        return given_batches(batches)
    return tiny_batches(model["kind"], sizes, loss=loss, dtype=model.get("dtype", "float32"))


def _begun(model: Mapping[str, Any], optimizer: Mapping[str, Any], scheduler: Mapping[str, Any]) -> Run:
    """A model with its optimizer and scheduler, before the first step."""
    made = tiny_model(**model)
    built = tiny_optimizer(made.parameters(), optimizer)
    return made, built, tiny_scheduler(built, scheduler)


def _step(run: Run, batch: Batch, loss: str) -> tuple[float, float]:
    """One step; its loss and the rate it was taken with."""
    model, optimizer, scheduler = run
    rate = float(optimizer.param_groups[0]["lr"])
    optimizer.zero_grad()
    value: Tensor = LOSSES[loss]()(model(batch[0]), batch[1])
    value.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    scheduler.step()
    return value.item(), rate


def _evaluated(model: nn.Module, batch: Batch, loss: str) -> float:
    model.eval()
    with torch.no_grad():
        return float(LOSSES[loss]()(model(batch[0]), batch[1]))
