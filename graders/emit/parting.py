"""The numbers around the first divergence, as a table: expected, yours, and the misconception's where one is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graders.emit.markup import Markup, joined, tag
from graders.emit.phrases import Exercise, row_words, two_values, value_words

AROUND = 2
"""Rows before the one that parts, and after it."""

Columns = Mapping[str, Sequence[Any]]


def parting_table(exercise: Exercise) -> Markup | None:
    """The rows around the step, or the numbers of the only row; None where nothing parts or nothing is known."""
    shown, parts = exercise["trajectory"], exercise["divergence"]
    if not shown or not parts or shown["step"] is None or not shown["series"] or not shown["rows"]["yours"]:
        return None
    step, first = shown["step"], shown["series"][0]
    longest = max(len(first["expected"]), len(first["yours"]))
    if longest < 2:
        caption = f"All numbers in “{shown['case']}”"
        rows = [(series["words"], series, 0, _differ(series, 0)) for series in shown["series"]]
        return _table(caption, "quantity", rows, shown["misconception"])
    if step >= longest:  # it ends too early, or goes on too long, beyond what is in the document
        step = longest - 1
    near = (row for row in range(step - AROUND, step + AROUND + 1) if row == step or _is_there(first, row))
    rows = [(row_words(shown["counted"], row), first, row, row == shown["step"]) for row in near]
    caption = f"{first['words']} around {row_words(shown['counted'], step)}, in “{shown['case']}”"
    return _table(caption, "row", rows, shown["misconception"])


def _table(caption: str, what: str, rows: Sequence[tuple[str, Columns, int, bool]], named: str | None) -> Markup:
    heads = [what, "expected", "yours", *([f"with {named}"] if named else [])]
    return tag(
        "table", tag("caption", caption),
        tag("thead", tag("tr", (tag("th", head, scope="col") for head in heads))),
        tag("tbody", (tag("tr", _cells(*row, named is not None), class_="parts" if row[3] else None) for row in rows)),
        class_="parting",
    )  # fmt: skip


def _cells(name: str, series: Columns, row: int, parts: bool, named: bool) -> Iterator[Markup]:
    expected, yours = two_values(_at(series["expected"], row), _at(series["yours"], row))
    mark = tag("span", " ◀ differs", class_="differs") if parts else Markup("")
    yield tag("th", name, scope="row")
    yield tag("td", expected)
    yield tag("td", joined(yours, mark))
    if named:
        yield tag("td", value_words(_at(series["misconception"], row)))


def _is_there(series: Columns, row: int) -> bool:
    """Whether a row holds something of a quantity: some are known in the first row only."""
    return row >= 0 and any(_at(series[run], row) is not None for run in ("expected", "yours"))


def _at(column: Sequence[Any], row: int) -> Any:
    return column[row] if row < len(column) else None


def _differ(series: Columns, row: int) -> bool:
    """Whether two values are to be marked in a table that has no step to mark."""
    said = value_words(_at(series["expected"], row)), value_words(_at(series["yours"], row))
    return said[0] != said[1]
