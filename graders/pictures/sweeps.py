"""A quantity drawn against what was put in, where the batches of a case are the same but for one number."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from graders.fitting import fitted
from graders.pictures.panels import EDGE, LANDSCAPE, LONGEST_LABEL, LOOKS, ROOM
from graders.pictures.shown import Shown


def against_input(axes: Axes, shown: Shown, names: Sequence[str]) -> list[Line2D]:
    """A quantity against an input, and where the curves part.

    One batch does not come out of the one before, so that what is expected is drawn to its end: a curve is compared
    by its form.
    """
    ((called, places),) = shown.settings["along"].items()
    name = names[0]
    columns = shown.series[name] | {"expected": shown.whole[name]}
    lines = []
    for height, (run, look) in enumerate(LOOKS.items(), start=2):
        column = columns[run][: len(places)]
        if column:
            plain = look | ({"marker": ""} if run == "expected" else {"markersize": 3})
            lines += axes.plot(np.array(places[: len(column)]), column, label=shown.labels[run], zorder=height, **plain)
    low, high = fitted(columns["expected"], columns["yours"], ROOM, EDGE)
    axes.set(xlabel=called, ylabel=fill(shown.words[name], LONGEST_LABEL), ylim=(low, high))
    said = []
    if shown.step is not None and shown.step < len(places):
        axes.axvline(places[shown.step], color=LANDSCAPE, linestyle=":", linewidth=1)
        said.append(f"the first difference is at {places[shown.step]:g}")
    left = [place for place, value in zip(places, columns["yours"], strict=False) if value < low or value > high]
    if left:
        said.append(f"yours leaves the picture at {left[0]:g}")
    axes.set_title("; ".join(said), loc="left", fontsize=9)
    for text in axes.legend(framealpha=0.9).get_texts():
        text.set_parse_math(False)
    axes.grid(alpha=0.25)
    return lines
