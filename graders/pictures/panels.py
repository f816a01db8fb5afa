"""What a panel shows, by the word with which an exercise asks for it, such as "log lr"."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import cycle
from textwrap import fill
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from graders.fitting import fitted
from graders.pictures.contours import map_heights
from graders.pictures.landscape import loss_of, with_start
from graders.pictures.shown import RUNS, Shown

LANDSCAPE = "#5b6770"
LONGEST_LABEL = 32
DASHES = ("-", ":", "-.", (0, (8, 2)), (0, (8, 2, 1, 2, 1, 2)))
ROOM, EDGE = 2.0, 0.08
"""How far from what is expected a picture reaches for the answer's own run, and what is left free, in widths."""
LOOKS: dict[str, dict[str, Any]] = {
    "misconception": {"color": "#cc79a7", "linewidth": 8, "alpha": 0.5, "solid_capstyle": "round"},
    "expected": {"color": "#0072b2", "linewidth": 4, "alpha": 0.55, "marker": "s", "markersize": 7},
    "yours": {"color": "#d55e00", "linewidth": 1.4, "linestyle": "--", "marker": "o", "markersize": 4},
}
"""How each run is drawn, from below: any of colour (Okabe and Ito, 2008), width, dashes and marks is enough."""

Panel = Callable[[Axes, Shown, Sequence[str]], list[Line2D]]


def by_step(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """A quantity, row by row."""
    columns = shown.series[names[0]]
    axes.set_ylabel(fill(shown.words[names[0]], LONGEST_LABEL))
    return _lines(
        axes, shown, {run: (_counting(shown, column), column) for run, column in columns.items()}, shown.whole[names[0]]
    )


def among_others(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """A quantity, row by row, and in grey what is expected of it where one setting is another one."""
    for dashes, (value, columns) in zip(cycle(DASHES), shown.others.items(), strict=False):
        column = columns.get(names[0], [])
        look: dict[str, Any] = {"color": LANDSCAPE, "linewidth": 1, "linestyle": dashes, "zorder": 1}
        axes.plot(_counting(shown, column), column, label=value, **look)
    return by_step(axes, shown, names)


def with_difference(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """A quantity, row by row, with what lies between yours and the expected one shaded."""
    lines = by_step(axes, shown, names)
    columns = shown.series[names[0]]
    length = min(len(columns["yours"]), len(columns["expected"]))
    yours, expected = (np.array(columns[run][:length]) for run in ("yours", "expected"))
    axes.fill_between(_counting(shown, yours), yours, expected, color=LOOKS["yours"]["color"], alpha=0.15, linewidth=0)
    return lines


def on_log_axis(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """The same on a log axis: a steady decay is a straight line, one that comes twice in a step is twice as steep."""
    lines = with_difference(axes, shown, names)
    values = [value for column in shown.series[names[0]].values() for value in column if math.isfinite(value)]
    if values and min(values) > 0:
        axes.set_yscale("log")
        axes.set_ylim(min(values) / 1.5, max(values) * 1.5)
    return lines


def by_change(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """How long each step was: the change of a quantity from row to row."""
    changes = {run: np.abs(np.diff(column)) for run, column in shown.series[names[0]].items()}
    axes.set_ylabel(f"length of the step, {shown.words[names[0]]}")
    points = {run: (_counting(shown, column) + 1, column) for run, column in changes.items()}
    return _lines(axes, shown, points, list(np.abs(np.diff(shown.whole[names[0]]))))


def on_curve(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """The loss as a curve, and the runs on it."""
    loss = loss_of(shown)
    places = {run: with_start(shown, column) for run, column in shown.series[names[0]].items()}
    axes.plot(shown.across, loss(shown.across)[0], color=LANDSCAPE, linewidth=1.5, zorder=0)
    axes.set(xlabel=shown.words[names[0]], ylabel="loss")
    points = {run: (np.array(column), loss(np.array(column))[0]) for run, column in places.items()}
    lines = _lines(axes, shown, points)
    _say_where_it_leaves(axes, shown, [not _within(shown.across, x) for x in shown.series[names[0]]["yours"]])
    axes.set_xlim(shown.across[0], shown.across[-1])
    axes.set_ylim(*fitted(loss(shown.across)[0], [], ROOM, EDGE))
    return lines


def on_gradients(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """The gradient that each step used, beside the true one where it was: an accumulated one grows away from it.

    Both with their signs: where f is minimised instead of |f|, they are each other's opposite.
    """
    loss = loss_of(shown)
    places = np.array(with_start(shown, shown.series[names[0]]["yours"]))
    used = -np.diff(places) / float(shown.settings["lr"])
    true = loss(places[:-1])[1]
    axes.set_ylabel("gradient of the loss")
    steps = _counting(shown, used)
    axes.set_ylim(*fitted(true, used, ROOM, EDGE))
    (line,) = axes.plot(steps, true, label="true, where you were", color=LANDSCAPE, marker="s", linewidth=3, alpha=0.6)
    (own,) = axes.plot(steps, used, label="used by your step", **LOOKS["yours"])
    axes.set_xlabel(_below(shown))
    axes.legend(framealpha=0.9)
    return [line, own]


def on_map(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """The loss of two numbers from above, and the ways across it."""
    map_heights(axes, shown.across, shown.up, np.array(shown.heights), LANDSCAPE)
    axes.set(xlabel=shown.words[names[0]], ylabel=shown.words[names[1]])
    x, y = (shown.series[name] for name in names)
    lines = _lines(axes, shown, {run: (np.array(x[run]), np.array(y[run])) for run in RUNS})
    yours = zip(x["yours"], y["yours"], strict=False)
    _say_where_it_leaves(axes, shown, [not (_within(shown.across, u) and _within(shown.up, v)) for u, v in yours])
    axes.set(xlim=(shown.across[0], shown.across[-1]), ylim=(shown.up[0], shown.up[-1]))
    return lines


def by_element(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """The numbers of one row side by side, where there is but one row."""
    places = np.arange(len(names))
    axes.set_xticks(places, [shown.words[name] for name in names])
    columns = {run: [next(iter(shown.series[name][run]), math.nan) for name in names] for run in RUNS}
    points = {run: (places, np.array(column)) for run, column in columns.items()}
    lines = _lines(axes, shown, points)
    for line in lines:
        line.set_linestyle("none")
        line.set_marker(line.get_marker() if line.get_marker() != "None" else "D")
        line.set_markersize(2.2 * line.get_markersize())
    return lines


def _lines(
    axes: Axes, shown: Shown, points: dict[str, tuple[Any, Any]], rows: Sequence[float] | None = None
) -> list[Line2D]:
    """The runs, each over the one before.

    Where they are drawn over rows, `rows` are the expected values: they decide how far the axis reaches.
    """
    lines = []
    for place, (run, look) in enumerate(LOOKS.items(), start=2):
        if len(points[run][0]):
            lines += axes.plot(*points[run], label=shown.labels[run], zorder=place, **look)
    if rows is not None:
        axes.set_xlabel(_below(shown))
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlim(shown.first - 0.5, shown.first + max(2, len(rows), len(points["yours"][0])) - 0.5)
        low, high = fitted(rows, points["yours"][1], ROOM, EDGE)
        axes.set_ylim(low, high)
        _say_where_it_leaves(axes, shown, [value < low or value > high for value in points["yours"][1]])
    hatched = [axes.patch] if axes.patch.get_hatch() else []
    for text in axes.legend(handles=[*axes.get_legend_handles_labels()[0], *hatched], framealpha=0.9).get_texts():
        text.set_parse_math(False)
    axes.grid(alpha=0.25)
    return lines


def _say_where_it_leaves(axes: Axes, shown: Shown, outside: Sequence[bool]) -> None:
    """Say above a panel from which row on the answer's own run is not in it."""
    if any(outside):
        step = list(outside).index(True)
        said = f"yours leaves the picture in {shown.counted.format(step=step, number=step + 1)}"
        axes.set_title(said, loc="left", fontsize=9, color=LOOKS["yours"]["color"])


def _within(measured: Sequence[float], value: float) -> bool:
    """Whether a number lies where heights were measured; what is missing lies nowhere else."""
    return math.isnan(value) or measured[0] <= value <= measured[-1]


def _counting(shown: Shown, column: Any) -> Any:
    """The numbers of a column's rows."""
    return np.arange(len(column)) + shown.first


def _below(shown: Shown) -> str:
    return shown.counted.partition("{")[0].strip()
