"""Measures a problem where a run went, for a picture of it: here are the losses, and elsewhere only their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor

from graders.problems import problem
from graders.rollouts.reading import Answer
from graders.surfaces import surface, vector_problem
from graders.trajectory import Row


def landscape(
    _: Answer, *, kind: str, f: str | dict[str, Any], across: Sequence[float], up: Sequence[float] = ()
) -> Iterator[Row]:
    """Row t holds the heights over all of `across` at the t-th of `up`; of a curve there is one row."""
    heights = _heights(kind, f)
    x = torch.tensor(across)
    with torch.no_grad():
        for y in up or (0.0,):
            yield {"heights": tuple(heights(x, torch.full_like(x, y)).tolist())}


def _heights(kind: str, f: str | dict[str, Any]) -> Callable[[Tensor, Tensor], Tensor]:
    """A curve, its distance from 0, a surface, or a problem of a vector of two elements, over many places at once."""
    if kind in ("curve", "distance"):
        curve = problem(f)
        return lambda x, _: curve(x).abs() if kind == "distance" else curve(x)
    if kind == "surface":
        return surface(f)
    of_two = vector_problem(f)
    return lambda x, y: torch.stack([of_two(place) for place in torch.stack([x, y], dim=1)])
