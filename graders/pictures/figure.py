"""A figure out of its panels: whole, or step by step."""

from __future__ import annotations

import io
import json
import sys
from textwrap import fill
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from PIL import Image

from graders.pictures.kinds import PANELS
from graders.pictures.shown import shown_in

WIDTH, PANEL_HEIGHT, DPI = 7.2, 3.4, 100
LONGEST_LINE = 80
MOST_FRAMES, FRAME_MS, LAST_FRAME_MS = 60, 250, 2000


def drawn(plain: dict[str, Any]) -> tuple[Figure, list[Line2D]]:
    """A figure with a panel for everything that was asked for, and the lines that can be drawn step by step."""
    shown = shown_in(plain)
    panels = plain["panels"]
    figure = Figure(figsize=(WIDTH, 0.6 + PANEL_HEIGHT * len(panels)), dpi=DPI, layout="constrained")
    FigureCanvasAgg(figure)
    figure.suptitle(fill(plain["title"], LONGEST_LINE), fontsize=11, parse_math=False)
    lines = []
    for axes, (kind, *names) in zip(figure.subplots(len(panels), squeeze=False)[:, 0], panels, strict=True):
        axes.spines[["top", "right"]].set_visible(False)
        with np.errstate(all="ignore"):  # a run may end in infinities
            lines += PANELS[kind](axes, shown, names)
    return figure, lines


def as_png(plain: dict[str, Any]) -> bytes:
    """The whole run."""
    figure, _ = drawn(plain)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()


def as_gif(plain: dict[str, Any]) -> bytes:
    """The run step by step; what does not move is drawn once."""
    figure, lines = drawn(plain)
    whole: list[tuple[Any, Any, Any]] = [(line, line.get_xdata(), line.get_ydata()) for line in lines]
    for line in lines:
        line.set_animated(True)
    canvas: Any = figure.canvas
    canvas.draw()
    still = canvas.copy_from_bbox(figure.bbox)
    length = max((len(y) for _, _, y in whole), default=0)
    count = min(length, MOST_FRAMES)
    frames = []
    for upto in sorted({round(length * (place + 1) / count) for place in range(count)} or {0}):
        canvas.restore_region(still)
        for line, x, y in whole:
            line.set_data(x[:upto], y[:upto])
            line.axes.draw_artist(line)
        frames.append(Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB"))
    palette = frames[-1].quantize(64)
    first, *others = (frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames)
    file = io.BytesIO()
    durations = [*[FRAME_MS] * len(others), LAST_FRAME_MS]
    first.save(file, "GIF", save_all=True, append_images=others, duration=durations, loop=0)
    return file.getvalue()


def main(kind: str) -> None:
    """Draw what is asked for on standard input, as a PNG or a GIF, to standard output."""
    ways = {"png": as_png, "gif": as_gif}
    sys.stdout.buffer.write(ways[kind](json.load(sys.stdin)))
