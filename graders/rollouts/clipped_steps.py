"""Drives a training step that clips its gradient, again and again, on parameters of different sizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from graders.rollouts.models import numbers_in, tiny_optimizer
from graders.rollouts.reading import Answer, read_number, type_name
from graders.trajectory import Row, Value

STALE = 0.75
"""What every gradient holds before the first call of a case that begins with old gradients."""


def clipped_steps(
    answer: Answer,
    *,
    params: list[Any],
    slopes: Sequence[float],
    centre: float = 0.0,
    factors: Sequence[float] = (1.0,),
    optimizer: Mapping[str, Any],
    rates: Sequence[float] = (),
    max_norm: float,
    steps: int,
    handed: str = "list",
    stale: bool = False,
    dtype: str = "float32",
) -> Iterator[Row]:
    """Call `answer(params, loss_fn, optimizer, max_norm)` `steps` times on the leaves made of `params`.

    The loss of step t is a bowl around `centre`: half the sum of slopes[k] times the squared distances of parameter k,
    times a factor of `factors`, which follow each other in turn. `handed` says how the parameters come: as a "list",
    or as a "generator" that can be gone through once. With `rates` each parameter is in a group of its own, with one of
    them. Row t holds the returned norm, and every parameter afterwards.
    """
    leaves = [torch.tensor(value, dtype=getattr(torch, dtype), requires_grad=True) for value in params]
    apart = [{"params": [leaf], "lr": rate} for leaf, rate in zip(leaves, rates, strict=True)] if rates else leaves
    made = tiny_optimizer(apart, optimizer)
    if stale:
        for leaf in leaves:
            leaf.grad = torch.full_like(leaf, STALE)

    def bowl(factor: float) -> Tensor:
        parts = [slope * ((leaf - centre) ** 2).sum() for slope, leaf in zip(slopes, leaves, strict=True)]
        return 0.5 * factor * torch.stack(parts).sum()

    for step in range(steps):
        factor = factors[step % len(factors)]
        given = (leaf for leaf in leaves) if handed == "generator" else list(leaves)
        returned = answer(given, lambda factor=factor: bowl(factor), made, max_norm)
        row: dict[str, Value] = {"returned": type_name(returned)}
        if (norm := read_number(returned)) is not None:
            row["norm"] = norm
        row |= {f"param.{place}": numbers_in(leaf) for place, leaf in enumerate(leaves, start=1)}
        yield row | {
            "leaf": all(leaf.is_leaf and leaf.requires_grad for leaf in leaves),
            "grad_mode": torch.is_grad_enabled(),
        }
