"""What is no run: facts in a table, expected against yours, and numbers that are ranked."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

from graders.pictures.panels import LANDSCAPE, LOOKS
from graders.pictures.shown import Shown

DIFFERS = "≠"
MOST_BARS = 14
WIDTHS, TALLEST = (0.48, 0.22, 0.22, 0.08), 0.1
"""Of a table's columns and lines, in parts of a panel."""
SOFT = "#fbe3d6"
"""Behind what differs."""
HATCHES = {"yours": "//", "expected": ""}


def as_table(axes: Axes, shown: Shown, _: Sequence[str]) -> list[Line2D]:
    """Facts, expected against yours; a line that differs has a sign, bold letters and another ground."""
    axes.set_axis_off()
    differs = [one["differs"] for one in shown.table]
    text = [[one["words"], one["expected"], one["yours"], DIFFERS if one["differs"] else ""] for one in shown.table]
    height = min(1.0, TALLEST * (1 + len(text)))
    bbox = Bbox.from_bounds(0, 1 - height, 1, height)
    heads = ["", "expected", "yours", "differs"]
    table = axes.table(text, colLabels=heads, colWidths=WIDTHS, bbox=bbox, cellLoc="left")
    table.auto_set_font_size(False)
    table.set_fontsize(8.5 if len(text) <= MOST_BARS else 7)
    for (row, _column), cell in table.get_celld().items():
        cell.set_edgecolor(LANDSCAPE)
        cell.set_linewidth(0.4)
        cell.get_text().set_parse_math(False)
        if row == 0 or differs[row - 1]:
            cell.get_text().set_fontweight("bold")
        if row and differs[row - 1]:
            cell.set_facecolor(SOFT)
    return []


def ranked(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """Numbers as bars, the highest on top: yours and the expected one, and those that wrong ideas come to."""
    known = {whose: value for whose, value in shown.board.items() if math.isfinite(value)}
    own = [whose for whose in known if whose in HATCHES]
    named = [whose for whose in known if f"with {whose}" == shown.labels["misconception"]]
    rest = sorted(known.keys() - {*own, *named}, key=lambda whose: (-known[whose], whose))
    kept = [*own, *named, *rest[: MOST_BARS - len(own) - len(named)]]
    order = sorted(kept, key=lambda whose: (known[whose], whose not in own, whose))
    for place, whose in enumerate(order):
        look = "misconception" if whose in named else whose
        colour = LOOKS[look]["color"] if look in LOOKS else LANDSCAPE
        alpha = 0.35 if look not in LOOKS else 0.8
        axes.barh(place, known[whose], color=colour, alpha=alpha, hatch=HATCHES.get(whose, ""), edgecolor="white")
        axes.text(known[whose], place, f" {known[whose]:.3g}", va="center", fontsize=8)
    axes.set_yticks(range(len(order)), [whose if whose in own else f"with {whose}" for whose in order], fontsize=8)
    for label, whose in zip(axes.get_yticklabels(), order, strict=True):
        label.set_fontweight("bold" if whose in own else "normal")
    axes.set_xlabel(shown.words.get(names[0], names[0]))
    axes.margins(x=0.1)
    return []
