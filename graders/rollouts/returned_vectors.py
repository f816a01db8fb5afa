"""Drives an answer that minimises a problem of many numbers, and returns rows of a list of numbers and a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from torch import Tensor

from graders.rollouts.reading import Answer, read_number, type_name
from graders.surfaces import vector_problem
from graders.trajectory import Row, Value

MOST_NUMBERS = 100
"""More elements than any right row holds."""


def vector_rows(
    answer: Answer,
    *,
    f: str | dict[str, Any],
    x0: Sequence[float],
    lr: float,
    iterations: int,
    calls: int = 1,
) -> Iterator[Row]:
    """Row t is the answer's own (x as a list, f(x)) before the step of iteration t, of the last of some equal calls.

    Each call is given a list of its own, which it may change. A tuple counts as a list, inside and outside.
    """
    for _ in range(calls - 1):
        answer(vector_problem(f), list(x0), lr, iterations)
    returned = answer(vector_problem(f), list(x0), lr, iterations)
    if not isinstance(returned, list | tuple):
        yield {"returned": type_name(returned)}
        return
    first: dict[str, Value] = {"returned": "list"}
    for entry in returned:
        yield first | _read_row(entry)
        first = {}


def _read_row(entry: object) -> dict[str, Value]:
    """One entry of a list: a row of a vector and a number, or what came instead."""
    parts = list(islice(entry, 3)) if isinstance(entry, list | tuple) else []
    if len(parts) != 2:
        more = ["…"] if len(parts) > 2 else []
        said = ", ".join([*(type_name(part) for part in parts[:2]), *more])
        return {"row": said or type_name(entry)}
    row: dict[str, Value] = {"row": f"{_vector_words(parts[0])}, {type_name(parts[1])}"}
    numbers, number = _vector(parts[0]), read_number(parts[1])
    return row | ({} if numbers is None else {"x": numbers}) | ({} if number is None else {"y": number})


def _vector_words(value: object) -> str:
    """What stands where a list of floats is asked for; a tuple counts as a list."""
    if not isinstance(value, list | tuple):
        return type_name(value)
    kinds = dict.fromkeys(type_name(part) for part in islice(value, MOST_NUMBERS))
    return f"list of {' and '.join(kinds) or 'nothing'}"


def _vector(value: object) -> tuple[float, ...] | None:
    """The numbers in a list, tuple, tensor or array of one dimension; None for anything else."""
    if isinstance(value, Tensor):
        value = value.detach()
    if isinstance(value, Tensor) or type(value).__module__ == "numpy":
        value = value.tolist() if getattr(value, "ndim", 0) == 1 else None  # type: ignore[attr-defined]
    if not isinstance(value, list | tuple):
        return None
    numbers = [read_number(part) for part in islice(value, MOST_NUMBERS)]
    return None if None in numbers else tuple(number for number in numbers if number is not None)
