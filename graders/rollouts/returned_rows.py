"""Drives an answer that runs a whole descent by itself and returns its trajectory as a list of (x, y, lr)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graders.problems import problem
from graders.rollouts.reading import Answer, read_rows
from graders.trajectory import Row

COLUMNS = ("x", "y", "lr")


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
    yield from _rows(answer, calls, problem(f), x0, y_target, optimizer_name, lr, iterations)


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
    yield from _rows(answer, calls, problem(f), x0, lr, gamma, iterations)


def _rows(answer: Answer, calls: int, *arguments: Any) -> Iterator[Row]:
    for _ in range(calls - 1):
        answer(*arguments)
    yield from read_rows(answer(*arguments), COLUMNS)
