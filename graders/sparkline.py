"""A trajectory in one line of text: yours below the expected one, where the eye sees a difference."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, isnan

from graders.printable import one_line
from graders.report import Report
from graders.shown import Place, number_at, places_in
from graders.trajectory import Trajectory, is_number
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
    reference = report.key.reference(case.name)
    verdict = next(verdict for verdict in report.verdicts if verdict.case == case)
    parting = verdict.divergence.quantity if verdict.divergence else ""
    for place in places_in(reference, shown, parting):
        quantity, element = place
        expected, got = numbers_at(reference, place), numbers_at(shown, place)
        there = sum(number is not None for number in expected)
        if there < FEWEST_ROWS or not report.key.exercise.graded(quantity) or not any(n is not None for n in got):
            continue
        called = quantity_words(quantity) + (f"[{element}]" if element is not None else "")
        if lines := pair(one_line(called), expected, got, width, fancy):
            return lines
    return []


def numbers_at(run: Trajectory, place: Place) -> Numbers:
    """The numbers at one place, row by row; None where there is none."""
    values = (number_at(row.get(place[0]), place[1]) for row in run.rows)
    return tuple(value if is_number(value) else None for value in values)


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
