"""Drives a training step that is made from several micro-batches, again and again, on one tiny model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch

from graders.rollouts.models import (
    LOSSES,
    Batch,
    ModeWatch,
    given_batches,
    parameters_of,
    still_frozen,
    tiny_batches,
    tiny_model,
    tiny_optimizer,
)
from graders.rollouts.reading import Answer, read_number, type_name
from graders.trajectory import Row, Value


def accumulated_steps(
    answer: Answer,
    *,
    model: Mapping[str, Any],
    optimizer: Mapping[str, Any],
    sizes: Sequence[Sequence[int]] = (),
    micro_batches: Sequence[Any] | None = None,
    loss: str = "mse",
    scale: float = 1.0,
    seed: int = 0,
    steps: int = 1,
) -> Iterator[Row]:
    """Call `answer(model, micro_batches, loss_fn, optimizer)` `steps` times, on new micro-batches each time.

    Those of step t have the sizes that stand in `sizes` in turn; with `micro_batches` they are the written ones, always
    the same. `model` are the arguments of `tiny_model`. Row t holds the returned loss, every parameter afterwards, and
    what the contract promises.
    """
    made = tiny_model(**model)
    kind, dtype = model["kind"], model.get("dtype", "float32")
    built = tiny_optimizer((p for p in made.parameters() if p.requires_grad), optimizer)
    watch = ModeWatch.of(made)
    torch.rand(1)  # so that setting the usual seed is seen
    for step in range(steps):
        if micro_batches is None:
            batches = tiny_batches(
                kind, sizes[step % len(sizes)], seed=100 * seed + step, loss=loss, scale=scale, dtype=dtype
            )
        else:
            batches = given_batches(micro_batches)
        given, kept = list(batches), [(x.clone(), y.clone()) for x, y in batches]
        random_state = torch.get_rng_state()
        returned = answer(made, given, LOSSES[loss](), built)
        row: dict[str, Value] = {"returned": type_name(returned)}
        if (number := read_number(returned)) is not None:
            row["loss"] = number
        row |= parameters_of(made)
        yield row | {
            "unchanged": len(given) == len(kept) and all(map(_same, kept, given)),
            "frozen": still_frozen(made, model.get("frozen", ())),
            "training": watch.always_training and made.training,
            "random_state": "as before" if torch.equal(random_state, torch.get_rng_state()) else "changed",
            "grad_mode": torch.is_grad_enabled(),
        }


def _same(one: Batch, other: Batch) -> bool:
    """Whether the second batch has the numbers of the first, and none of its tensors has come to require grad."""
    return all(map(torch.equal, one, other)) and not any(tensor.requires_grad for tensor in other)
