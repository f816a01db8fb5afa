"""Drives an answer that runs a whole descent by itself and returns its trajectory as a list of rows of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graders.model import Setting
from graders.problems import problem
from graders.rollouts.reading import Answer, read_rows
from graders.surfaces import surface as named_surface
from graders.trajectory import Row

WITH_RATE = ("x", "y", "lr")
ON_A_CURVE = ("x", "y")
ON_A_SURFACE = ("x", "y", "f")


def optimizer_rows(
    answer: Answer,
    *,
    f: str | dict[str, Any],
    x0: float,
    y_target: float,
    optimizer_name: str,
    lr: float,
    iterations: int,
    calls: int = 1,
) -> Iterator[Row]:
    """Row t is the answer's own (x, y, lr), all before the step of iteration t, of the last of some equal calls."""
    yield from _rows(answer, calls, WITH_RATE, problem(f), x0, y_target, optimizer_name, lr, iterations)


def scheduler_rows(
    answer: Answer,
    *,
    f: str | dict[str, Any],
    x0: float,
    lr: float,
    gamma: float,
    iterations: int,
    calls: int = 1,
) -> Iterator[Row]:
    """Row t is the answer's own (x, y, lr), all before the step of iteration t, of the last of some equal calls."""
    yield from _rows(answer, calls, WITH_RATE, problem(f), x0, lr, gamma, iterations)


def curve_points(
    answer: Answer,
    *,
    f: str | dict[str, Any],
    x0: float,
    lr: float,
    iterations: int,
    calls: int = 1,
) -> Iterator[Row]:
    """Row t is the answer's own (x, f(x)) before the step of iteration t, of the last of some equal calls."""
    yield from _points(answer, calls, ON_A_CURVE, problem(f), x0, lr, iterations)


def surface_points(
    answer: Answer,
    *,
    f: str | dict[str, Any],
    x0: float,
    y0: float,
    lr: float,
    iterations: int,
    calls: int = 1,
) -> Iterator[Row]:
    """Row t is the answer's own (x, y, f(x, y)) before the step of iteration t, of the last of some equal calls."""
    yield from _points(answer, calls, ON_A_SURFACE, named_surface(f), x0, y0, lr, iterations)


def descent_points(
    answer: Answer,
    *,
    surface: str | dict[str, Any],
    start: Sequence[float],
    name: str,
    lr: float,
    iterations: int,
    options: Mapping[str, Setting] | None = None,
    calls: int = 1,
) -> Iterator[Row]:
    """Row t is as in `surface_points`, of `answer(surface, start, name, lr, iterations, **options)`."""
    named = {key: tuple(value) if isinstance(value, list) else value for key, value in (options or {}).items()}
    height = named_surface(surface)
    yield from _points(answer, calls, ON_A_SURFACE, height, tuple(start), name, lr, iterations, **named)


def _rows(answer: Answer, calls: int, columns: Sequence[str], *arguments: Any, **named: Any) -> Iterator[Row]:
    for _ in range(calls - 1):
        answer(*arguments, **named)
    yield from read_rows(answer(*arguments, **named), columns)


def _points(answer: Answer, calls: int, columns: Sequence[str], *arguments: Any, **named: Any) -> Iterator[Row]:
    """The rows of a trace that is to be drawn, for which a tuple of points is as good as a list of them."""
    for row in _rows(answer, calls, columns, *arguments, **named):
        yield {**row, "returned": "list"} if row.get("returned") == "tuple" else row
