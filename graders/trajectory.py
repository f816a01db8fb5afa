"""What some code did on a case: rows of named values, how the run ended, and where two runs part. No torch here."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import TypeGuard

Value = float | bool | str | tuple[float, ...]
"""One quantity of one row: a number, a tensor flattened to a tuple of numbers, or a fact (bool or str).

Numbers are Python floats: compared in float64 whatever dtype the answer computed in.
"""

Row = Mapping[str, Value]


@dataclass(frozen=True)
class Ending:
    """How a run ended. `how` is one of ENDINGS; the rest is filled in for an exception in the student's own code.

    `loading` says that the run ended while the student's file was being loaded, before its function was called.
    """

    how: str
    error: str = ""
    message: str = ""
    line: int | None = None
    source: str = ""
    loading: bool = False

    @property
    def raised_on_purpose(self) -> bool:
        """Whether the answer's own line raised the exception, in words of its own."""
        return self.source.partition(" ")[0] == "raise"

    @property
    def in_fixed_words(self) -> Ending:
        """The same without what an answer can choose: its inputs may be in its messages, or in a line's number.

        What the grader says of itself stays, and the name of an exception that is Python's own.
        """
        if self.how == "grader_error":
            return self
        known = isinstance(kind := getattr(builtins, self.error, None), type) and issubclass(kind, BaseException)
        return Ending(self.how, error=self.error if known else "", loading=self.loading)

    @property
    def completed(self) -> bool:
        """Whether the run came to its natural end."""
        return self.how == "completed"


ENDINGS = (
    "completed",
    "raised",
    "not_started",
    "missing",
    "syntax_error",
    "timed_out",
    "killed",
    "out_of_memory",
    "too_much_output",
    "grader_error",
)

BROKEN_OFF = ("timed_out", "out_of_memory", "too_much_output", "killed")
"""The endings of a run that was stopped from outside, or should have been."""

COMPLETED = Ending("completed")


@dataclass(frozen=True)
class Trajectory:
    """What some code did on one case: a row of named values per step, how it ended, in what order it called torch.

    `calls` is evidence for the diagnosis and never decides a score: right answers differ in it. `route` is the first
    call of something that the exercise asks to be written by hand; it proves nothing wrong.
    """

    rows: tuple[Row, ...]
    ending: Ending = COMPLETED
    calls: str = ""
    route: str = ""

    @cached_property
    def columns(self) -> Mapping[str, tuple[Value | None, ...]]:
        """Every quantity's values, one per row, None where a row lacks it."""
        names = {quantity: None for row in self.rows for quantity in row}
        return {quantity: tuple(row.get(quantity) for row in self.rows) for quantity in names}

    @cached_property
    def bools(self) -> Mapping[str, list[int]]:
        """The rows in which a quantity is a bool, which equals a number and yet is a fact."""
        rows: dict[str, list[int]] = {}
        for step, row in enumerate(self.rows):
            for quantity, value in row.items():
                if value is True or value is False:
                    rows.setdefault(quantity, []).append(step)
        return rows

    def equals(self, other: Trajectory, quantity: str) -> bool:
        """Whether a quantity is the same to the last bit in every row of both. Where it is NaN nothing is said."""
        one, another = self.columns.get(quantity), other.columns.get(quantity)
        return one == another and self.bools.get(quantity) == other.bools.get(quantity)

    @cached_property
    def scales(self) -> Mapping[str, float]:
        """The largest finite |number| of every quantity over the whole trajectory; 0 for a fact."""
        return {quantity: max(filter(isfinite, sizes), default=0.0) for quantity, sizes in self._sizes.items()}

    def is_finite(self, quantity: str) -> bool:
        """Whether every number of a quantity is finite."""
        return all(map(isfinite, self._sizes[quantity]))

    @cached_property
    def _sizes(self) -> Mapping[str, list[float]]:
        sizes: dict[str, list[float]] = {}
        for row in self.rows:
            for quantity, value in row.items():
                sizes.setdefault(quantity, []).extend(map(abs, numbers_of(value)))
        return sizes


def is_number(value: Value | None) -> TypeGuard[float]:
    """Whether a value is a number rather than a fact (a bool is a fact)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def numbers_of(value: Value | None) -> tuple[float, ...]:
    """The numbers in a value: none in a fact, one in a number, all of a flattened tensor."""
    return value if isinstance(value, tuple) else (value,) if is_number(value) else ()


@dataclass(frozen=True)
class Divergence:
    """The first step and quantity where two trajectories part. `allowed` is None where facts, not numbers, differ."""

    step: int
    quantity: str
    expected: Value
    got: Value
    allowed: float | None = None
