"""What an answer did on the case that is shown, beside what is expected: columns of plain values for a document."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from graders.compare import follows
from graders.diagnose import name_of
from graders.model import JOIN, REFERENCE
from graders.plain import Plain, value_to_plain
from graders.printable import one_line
from graders.report import Report
from graders.trajectory import Trajectory, Value, numbers_of
from graders.words import quantity_words

MOST_ROWS = 200
MOST_SERIES = 12
DIGITS = 8
"""Significant digits: enough to see every difference that is no rounding."""
LONGEST_FACT = 80
CLOSE = 1e-5
"""What is nearer, in parts of a number, decides no order."""

Place = tuple[str, int | None]
"""A quantity, and which of its numbers; None where it is one number or a fact."""


def trajectory_document(report: Report, landscape: Plain = None) -> dict[str, Any] | None:
    """The visible case that is told of, as columns; None where only a sealed case is to be told.

    Columns are the quantity that parts, then the other numbers. Each is cut after `MOST_ROWS`, and there are at most
    `MOST_SERIES` of them; `rows` and `left_out` say how many there were. `landscape` is what was descended, where that
    was measured.
    """
    case, run = report.told, report.shown
    if case is None or run is None:
        return None
    verdict = next(verdict for verdict in report.verdicts if verdict.case == case)
    reference, parts = report.key.reference(case.name), verdict.divergence
    named = recognised(report, case.name, run)
    wrong = named[1] if named else None
    places = list(places_in(reference, run, parts.quantity if parts else ""))
    return {
        "case": case.name,
        "counted": report.key.exercise.counted,
        "step": parts.step if parts else None,
        "misconception": named[0] if named else None,
        "rows": {"expected": len(reference.rows), "yours": len(run.rows)},
        "series": [
            {
                "quantity": one_line(quantity),
                "at": at,
                "words": one_line(quantity_words(quantity)) + (f"[{at}]" if at is not None else ""),
                "expected": _column(reference, (quantity, at)),
                "yours": _column(run, (quantity, at)),
                "misconception": _column(wrong, (quantity, at)) if wrong else [],
            }
            for quantity, at in places[:MOST_SERIES]
        ],
        "left_out": max(0, len(places) - MOST_SERIES),
        "landscape": landscape,
    }


def recognised(report: Report, case: str, run: Trajectory) -> tuple[str, Trajectory] | None:
    """The one misconception that was recognised, with its trajectory on a case in the spelling that the answer follows.

    Those that nothing tells from it have the same trajectory; of two at once there is none to show.
    """
    if not report.diagnosis:
        return None
    first, *others = report.diagnosis
    if any(other.name not in first.instead for other in others):
        return None
    by_label = report.key.trajectories[case]
    spelled = [label for label in by_label if label != REFERENCE and JOIN not in label and name_of(label) == first.name]
    exercise, reference = report.key.exercise, by_label[REFERENCE]
    followed = (label for label in spelled if follows(exercise, reference, by_label[label], run))
    label = next(followed, None)
    return None if label is None else (first.name, by_label[label])


def places_in(reference: Trajectory, run: Trajectory, parting: str) -> Iterator[Place]:
    """What there is to show: the quantity that parts, then all numbers; of those in one, first what parts early."""
    known = [quantity for quantity in reference.columns if _size(reference, quantity)]
    first = [parting] if parting in reference.columns else []
    for quantity in dict.fromkeys([*first, *known]):
        size = _size(reference, quantity)
        if size <= 1:
            yield quantity, None
        else:
            yield from sorted(((quantity, at) for at in range(size)), key=lambda place: _parting(reference, run, place))


def _size(trajectory: Trajectory, quantity: str) -> int:
    return max(len(numbers_of(value)) for value in trajectory.columns[quantity])


def _parting(reference: Trajectory, run: Trajectory, place: Place) -> float:
    """The row in which the two part at one place, to sort by; infinite where they do not."""
    for step, (expected, got) in enumerate(zip(reference.rows, run.rows, strict=False)):
        wanted, found = number_at(expected.get(place[0]), place[1]), number_at(got.get(place[0]), place[1])
        if isinstance(wanted, float) and isinstance(found, float):
            gap = abs(wanted - found)
            if gap > CLOSE * abs(wanted) or math.isnan(gap):
                return step
    return math.inf


def _column(trajectory: Trajectory, place: Place) -> list[Plain]:
    return [_plain(number_at(row.get(place[0]), place[1])) for row in trajectory.rows[:MOST_ROWS]]


def number_at(value: Value | None, at: int | None) -> Value | None:
    """One number of a value, or the value where it is one."""
    if at is None:
        return value if not isinstance(value, tuple) else value[0] if len(value) == 1 else None
    numbers = value if isinstance(value, tuple) else ()
    return numbers[at] if at < len(numbers) else None


def _plain(value: Value | None) -> Plain:
    if value is None:
        return None
    return one_line(value)[:LONGEST_FACT] if isinstance(value, str) else value_to_plain(value, DIGITS)
