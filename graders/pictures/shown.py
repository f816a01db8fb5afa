"""What there is to draw of one case, out of the JSON object that was handed over."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

RUNS = ("misconception", "expected", "yours")
"""From below."""

Columns = dict[str, list[float]]


@dataclass(frozen=True)
class Shown:
    """What there is to draw of one case.

    Attributes:
        series: by quantity, each run's numbers row by row, the expected ones up to the parting.
        whole: by quantity, all that were expected: only how far they reach is shown.
        words: what each quantity is called.
        labels: what each run is called.
        counted: how a student counts rows.
        step: the row in which the runs part; None where they agree.
        settings: what the case ran with.
        others: by one setting's value the expected columns of the cases that differ in it alone.
        table: lines of a table, each with what is expected and yours, in words.
        board: numbers to be ranked, by whose they are.
        across: where heights were measured, along x; empty where there is nothing that has any.
        up: the same along y, for each row of heights; empty for a curve, which has one.
        heights: the loss there.
    """

    series: dict[str, Columns]
    whole: dict[str, list[float]]
    words: dict[str, str]
    labels: dict[str, str]
    counted: str
    step: int | None
    settings: dict[str, Any]
    others: dict[str, Columns]
    table: list[dict[str, Any]]
    board: dict[str, float]
    across: list[float]
    up: list[float]
    heights: list[list[float]]

    @property
    def first(self) -> int:
        """The number of the first row."""
        return int("{number" in self.counted)


def shown_in(plain: dict[str, Any]) -> Shown:
    """What was asked for: a trajectory's document, and more."""
    upto = None if plain["step"] is None else plain["step"] + 1
    series: dict[str, Columns] = {}
    whole: dict[str, list[float]] = {}
    for one in plain["series"]:
        columns = {run: [_number(value) for value in one[run]] for run in RUNS}
        whole[one["name"]] = columns["expected"]
        series[one["name"]] = columns | {"expected": columns["expected"][:upto]}
    words = {one["name"]: one["words"] for one in plain["series"]}
    labels = {"misconception": f"with {plain['misconception']}", "expected": "expected", "yours": "yours"}
    land = plain["landscape"] or {"x": [], "y": [], "heights": []}
    others = {
        value: {name: [_number(number) for number in column] for name, column in columns.items()}
        for value, columns in plain["others"].items()
    }
    heights = [[math.nan if height is None else float(height) for height in row] for row in land["heights"]]
    board = {whose: _number(value) for whose, value in plain["board"].items()}
    return Shown(
        series, whole, words, labels, plain["counted"], plain["step"], plain["settings"], others, plain["table"], board,
        land["x"], land["y"], heights,
    )  # fmt: skip


def _number(value: Any) -> float:
    """A number of a document; NaN where there is none, infinity where it is one that cannot be drawn."""
    if value is None:
        return math.nan
    try:
        return float(value) if math.isfinite(float(value)) else math.inf
    except (TypeError, ValueError):
        return math.nan
