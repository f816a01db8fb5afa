"""A trajectory in one line of text: yours below the expected one, where the eye sees a difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite, isnan

from graders.model import Case
from graders.report import Report
from graders.trajectory import Trajectory, Value, numbers_of
from graders.words import number_words, quantity_words

LEVELS = ("▁▂▃▄▅▆▇█", "_.:-=+*#")
ABOVE, BELOW = ("↑", "^"), ("↓", "v")
"""Beyond the picture: more than its own height away from what was expected."""
ENDLESS, NO_NUMBER, NOTHING = ("∞", "I"), ("?", "?"), (" ", " ")
SIGNS = LEVELS[0] + ABOVE[0] + BELOW[0] + ENDLESS[0]
"""All that is not ASCII."""
FEWEST_ROWS = 3
MOST_CELLS = 60

Numbers = tuple[float | None, ...]


def sparkline(report: Report, width: int, fancy: bool) -> list[str]:
    """The expected numbers and the answer's own, on the case that is told, or nothing where they look the same."""
    case, shown = report.told, report.shown
    if report.passed or case is None or case.sealed or shown is None:
        return []
    for quantity, element in quantities(report, case):
        expected = numbers_in(report.key.reference(case.name), quantity, element)
        got = numbers_in(shown, quantity, element)
        if sum(number is not None for number in expected) < FEWEST_ROWS or not any(n is not None for n in got):
            continue
        called = quantity_words(quantity) + (f"[{element}]" if element is not None else "")
        lines = pair(called, expected, got, width, fancy)
        if lines:
            return lines
    return []


def quantities(report: Report, case: Case) -> Iterator[tuple[str, int | None]]:
    """What could be drawn, each with the place of an element where it is a tensor: what diverges comes first."""
    verdict = next((verdict for verdict in report.verdicts if verdict.case.name == case.name), None)
    parts = verdict.divergence if verdict is not None else None
    if parts is not None and isinstance(parts.expected, tuple):
        yield parts.quantity, differing(parts.expected, parts.got)
    elif parts is not None:
        yield parts.quantity, None
    for quantity, column in report.key.reference(case.name).columns.items():
        if report.key.exercise.graded(quantity) and all(is_one_number(value) for value in column):
            yield quantity, None


def is_one_number(value: Value | None) -> bool:
    """Whether a value is a single number."""
    return len(numbers_of(value)) == 1 and not isinstance(value, tuple)


def differing(expected: tuple[float, ...], got: Value) -> int:
    """The element of a tensor in which another differs most; the first where they cannot be compared."""
    other = numbers_of(got)
    if len(other) != len(expected) or not expected:
        return 0
    gaps = [abs(one - two) for one, two in zip(expected, other, strict=True)]
    return max(range(len(gaps)), key=lambda place: float("inf") if isnan(gaps[place]) else gaps[place])


def numbers_in(run: Trajectory, quantity: str, element: int | None) -> Numbers:
    """A quantity's numbers, row by row; None where there is none."""
    place = element or 0
    columns = (numbers_of(value) for value in run.columns.get(quantity, ()))
    return tuple(numbers[place] if place < len(numbers) else None for numbers in columns)


def pair(called: str, expected: Numbers, got: Numbers, width: int, fancy: bool) -> list[str]:
    """Two lines, one below the other, on one scale; none where they look the same."""
    heads = (f"{called} expected  ", " " * len(called) + " yours     ")
    tails = tuple(f"  {_ends(numbers)}" for numbers in (expected, got))
    room = width - len(heads[0])
    if room - max(map(len, tails)) < FEWEST_ROWS * 2:
        tails = ("", "")
    cells = min(MOST_CELLS, room - max(map(len, tails)))
    if cells < FEWEST_ROWS:
        return []
    step = -(-max(len(expected), len(got)) // cells)
    low, high = picture(expected, got)
    drawn = [cells_of(numbers, step, low, high, fancy) for numbers in (expected, got)]
    if drawn[0] == drawn[1]:
        return []
    longest = max(map(len, drawn))
    return [(head + line.ljust(longest) + tail).rstrip() for head, line, tail in zip(heads, drawn, tails, strict=True)]


def _ends(numbers: Numbers) -> str:
    """Where a run begins and where it ends, in numbers."""
    there = [number for number in numbers if number is not None]
    return f"{number_words(there[0])} to {number_words(there[-1])}" if there else ""


def picture(expected: Numbers, got: Numbers) -> tuple[float, float]:
    """The lowest and the highest number that is drawn as what it is.

    An answer that runs away must not make a flat line of what was expected: it is drawn up to once the height away.
    """
    right, theirs = finite(expected), finite(got)
    low, high = min(right, default=0.0), max(right, default=0.0)
    height = high - low or abs(high) or 1.0
    return max(min([low, *theirs]), low - height), min(max([high, *theirs]), high + height)


def finite(numbers: Numbers) -> Sequence[float]:
    """Those that can be drawn to scale."""
    return [number for number in numbers if number is not None and isfinite(number)]


def cells_of(numbers: Numbers, step: int, low: float, high: float, fancy: bool) -> str:
    """One sign for every `step` rows: the first of them, or the first that is no finite number."""
    groups = (numbers[start : start + step] for start in range(0, len(numbers), step))
    strange = (next((n for n in group if n is not None and not isfinite(n)), group[0]) for group in groups)
    return "".join(cell(number, low, high, fancy) for number in strange)


def cell(number: float | None, low: float, high: float, fancy: bool) -> str:
    """One number as a sign."""
    way = 0 if fancy else 1
    if number is None:
        return NOTHING[way]
    if isnan(number):
        return NO_NUMBER[way]
    if not isfinite(number):
        return ENDLESS[way]
    if not low <= number <= high:
        return (ABOVE if number > high else BELOW)[way]
    levels, height = LEVELS[way], high / 2 - low / 2  # the whole of it may be more than a float can be
    return levels[min(int((number / 2 - low / 2) / (height or 1.0) * len(levels)), len(levels) - 1)]
