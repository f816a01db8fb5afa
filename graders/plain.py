"""Values and trajectories to plain JSON and back, strictly: what is not exactly a row or an ending is refused.

JSON has no NaN and no infinity: they are written as the strings "NaN", "Infinity" and "-Infinity".
"""

from __future__ import annotations

import math
from typing import Any

from graders.trajectory import COMPLETED, ENDINGS, Ending, Trajectory, Value

Plain = Any
"""What the json module reads and writes."""

NOT_FINITE = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
LONGEST_FACT = 300
MOST_QUANTITIES = 50
MOST_NUMBERS = 1000


class NotPlain(ValueError):
    """Something read from outside is not what it must be; the message says what."""


def number_to_plain(number: float, digits: int | None = None) -> float | str:
    """A float as JSON can hold it, rounded to so many significant digits if given."""
    if math.isfinite(number):
        return float(f"{number:.{digits}g}") if digits else number
    if math.isnan(number):
        return "NaN"
    return "Infinity" if number > 0 else "-Infinity"


def value_to_plain(value: Value, digits: int | None = None) -> Plain:
    """One quantity of one row as JSON."""
    if isinstance(value, bool | str):
        return value
    if isinstance(value, tuple):
        return [number_to_plain(float(n), digits) for n in value]
    return number_to_plain(float(value), digits)


def value_from_plain(plain: Plain) -> Value:
    """One quantity of one row, strictly.

    Raises:
        NotPlain: for anything but a number, a bool, a short string or a list of numbers.
    """
    if type(plain) is float or isinstance(plain, bool):
        return plain
    if isinstance(plain, str):
        if len(plain) > LONGEST_FACT:
            raise NotPlain("a fact is too long")
        return NOT_FINITE.get(plain, plain)
    if isinstance(plain, list):
        if len(plain) > MOST_NUMBERS:
            raise NotPlain("a tensor is too large")
        return tuple(number_from_plain(n) for n in plain)
    return number_from_plain(plain)


def number_from_plain(plain: Plain) -> float:
    """A number, strictly; those that JSON has not are strings."""
    if type(plain) is float:  # nearly all of them are
        return plain
    if isinstance(plain, str) and plain in NOT_FINITE:
        return NOT_FINITE[plain]
    if isinstance(plain, bool) or not isinstance(plain, int | float):
        raise NotPlain("a number is wanted")
    try:
        return float(plain)
    except OverflowError:
        raise NotPlain("a number is too large") from None


def ending_to_plain(ending: Ending) -> Plain:
    """How a run ended; a completed one is just the word."""
    if ending.completed:
        return ending.how
    return {"how": ending.how, "error": ending.error, "message": ending.message, "line": ending.line,
            "source": ending.source, "loading": ending.loading}  # fmt: skip


def ending_from_plain(plain: Plain) -> Ending:
    """How a run ended, strictly."""
    if isinstance(plain, str):
        plain = {"how": plain}
    if not isinstance(plain, dict) or plain.get("how") not in ENDINGS:
        raise NotPlain("an ending is one of the known words")
    line = plain.get("line")
    if not (line is None or (isinstance(line, int) and not isinstance(line, bool) and 0 <= line < 10**7)):
        raise NotPlain("a line is a number")
    texts = {name: plain.get(name, "") for name in ("error", "message", "source")}
    if any(not isinstance(text, str) or len(text) > 2000 for text in texts.values()):
        raise NotPlain("an ending's words are short strings")
    loading = plain.get("loading", False)
    if not isinstance(loading, bool):
        raise NotPlain("whether a file was being loaded is yes or no")
    if plain["how"] == COMPLETED.how and (line is not None or loading or any(texts.values())):
        raise NotPlain("of a run that was completed there is no more to say")
    return Ending(plain["how"], line=line, loading=loading, **texts)


def trajectory_to_plain(trajectory: Trajectory, digits: int | None = None) -> Plain:
    """Columns and ending. A column has one value per row, null where a row lacks it; a constant fact is said once."""
    rows = trajectory.rows
    columns: dict[str, Plain] = {}
    for quantity in {name: None for row in rows for name in row}:
        column = [value_to_plain(row[quantity], digits) if quantity in row else None for row in rows]
        first = column[0]  # true is no 1.0 here, though they are equal
        same = isinstance(first, bool | str) and all(type(value) is type(first) and value == first for value in column)
        columns[quantity] = column[0] if same else column
    return {
        "rows": len(rows),
        "columns": columns,
        "ending": ending_to_plain(trajectory.ending),
        "calls": trajectory.calls,
    } | ({"route": trajectory.route} if trajectory.route else {})


def trajectory_from_plain(plain: Plain, most_rows: int = 10_000) -> Trajectory:
    """Columns and ending, strictly.

    Raises:
        NotPlain: for anything else, or for more than `most_rows` rows.
    """
    if not isinstance(plain, dict) or not isinstance(plain.get("columns"), dict):
        raise NotPlain("a trajectory has columns")
    length, columns = plain.get("rows"), plain["columns"]
    if not isinstance(length, int) or isinstance(length, bool) or not 0 <= length <= most_rows:
        raise NotPlain("a trajectory has a modest number of rows")
    if len(columns) > MOST_QUANTITIES or any(len(name) > LONGEST_FACT for name in columns):
        raise NotPlain("a trajectory has a few named columns")
    rows: list[dict[str, Value]] = [{} for _ in range(length)]
    for quantity, column in columns.items():
        if not isinstance(column, list):
            values = [None if column is None else value_from_plain(column)] * length
        elif len(column) == length:
            values = [None if value is None else value_from_plain(value) for value in column]
        else:
            raise NotPlain("a column has one value per row")
        for row, value in zip(rows, values, strict=True):
            if value is not None:
                row[quantity] = value
    calls, route = plain.get("calls", ""), plain.get("route", "")
    if any(not isinstance(text, str) or len(text) > LONGEST_FACT for text in (calls, route)):
        raise NotPlain("calls and a route are short strings")
    return Trajectory(tuple(rows), ending_from_plain(plain.get("ending")), calls, route)
