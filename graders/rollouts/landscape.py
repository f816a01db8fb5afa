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
    height = _heights(kind, f)
    with torch.no_grad():
        for y in up or (0.0,):
            yield {"heights": tuple(float(height(x, y)) for x in across)}


def _heights(kind: str, f: str | dict[str, Any]) -> Callable[[float, float], Tensor]:
    """A curve, a surface, or a problem of a vector of two elements, as a function of two numbers."""
    if kind == "curve":
        curve = problem(f)
        return lambda x, _: curve(torch.tensor(x))
    if kind == "surface":
        over_plane = surface(f)
        return lambda x, y: over_plane(torch.tensor(x), torch.tensor(y))
    of_two = vector_problem(f)
    return lambda x, y: of_two(torch.tensor([x, y]))
