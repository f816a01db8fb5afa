"""See a descent: a curve or a surface, and on it where the optimizer was, one point more in each frame.

`anim_2d`, `anim_3d`, `plot_path`, `compare`, `plot_loss_landscape` and `plot_lr` each return a `Picture`. As the last
expression of a notebook's cell it is shown, with a slider and a button where it moves; `picture.save("descent.html")`
keeps it, as .png, .gif or .mp4 too. It needs no display and no widgets, and it is yours to read and to change.
"""

from __future__ import annotations

import base64
import html
import io
import json
import math
import re
import shutil
import subprocess
import tempfile
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from string import Template
from typing import Any

WIDTH, HEIGHT, DPI = 640, 480, 100
COLOURS = ("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#000000", "#e69f00")
"""Of the runs: colours that colour-blind readers can tell too (Okabe and Ito, 2008)."""
DASHES = ((), (6, 4), (2, 3), (9, 3, 2, 3), (1, 3), (12, 4))
"""Of the runs: strokes and gaps in pixels, for who sees no colours at all."""
MARKS = ("o", (4, 0, 45), (3, 0, 0), (4, 0, 0))
"""Of the runs, of six at a time: a circle, or as matplotlib has it a polygon, by its corners and how it is turned."""
LETTERS, LINE = 15, 18
"""Pixels of the words at the top: how large they are, and how high a line of them; there is one line more of room."""
MOST_LINES = 9
"""So many lines of words at the most; a reader who cannot see the picture is told all of the last frame's."""
CURVE = "#5b6770"
NO_NUMBER = "not a number"
FINE, COARSE = 200, 41
"""How many places are drawn of a range that is given by its two ends: of a curve, and of each side of a surface."""
MAP = 161
"""How many places of each side of a map: fewer would leave a line through a narrow valley in pieces."""
SPECK = 0.03
"""How large a part of a map a line of equal height must span: what is smaller is noise, or a hole of the grid."""
FEW = 10
"""How many times as large as the smallest rate the largest one may be, for all numbers of a log axis to be written."""
MOST_FRAMES = 300
"""A longer run's video or GIF leaves out steps, never the first or the last; the slider has them all."""

Points = Sequence[Sequence[Any]]
Function = Callable[..., Any]
Place = Callable[..., Sequence[float]]


class Picture:
    """What a notebook shows: a drawn figure, and the runs that move over it.

    Args:
        figure: matplotlib's, with a canvas; nothing in it moves.
        alt: what it shows, for who cannot see it.
        runs: each run's places by its name, a list of (x, y) in pixels from the lower left, NaN where it is outside.
        words: what stands above each frame.
        delta: milliseconds from frame to frame.

    Raises:
        ValueError: when delta is no positive number.
    """

    def __init__(
        self, figure: Any, alt: str, runs: Mapping[str, Points], words: Sequence[str] = ("",), delta: float = 500
    ) -> None:
        if not (isinstance(delta, int | float) and 0 < delta < math.inf):
            raise ValueError(f"delta is the time between two frames in milliseconds; {delta!r} cannot be one")
        self.figure, self.alt, self.runs, self.words, self.delta = figure, alt, dict(runs), list(words), delta
        self._font = _font()
        self._lines = [_lines(told, self._font) for told in self.words]
        self._background = figure.canvas.copy_from_bbox(figure.bbox)

    def __len__(self) -> int:
        """How many frames there are."""
        return len(self.words)

    def __repr__(self) -> str:
        return f"<Picture: {self.alt} To look at it from here: picture.save('descent.html')>"

    def _repr_html_(self) -> str:
        height = HEIGHT + 8 + 56 * (len(self) > 1)
        style = f"width:{WIDTH + 8}px;max-width:100%;height:{height}px;border:0"
        return f'<iframe title="{_quoted(self.alt)}" style="{style}" srcdoc="{_quoted(self.to_html())}"></iframe>'

    def _repr_png_(self) -> bytes:
        return self.to_png()

    def frame(self, step: int) -> Any:
        """The pixels of one frame: an array of shape (480, 640, 4), red, green, blue and opacity as bytes."""
        import numpy as np

        canvas = self.figure.canvas
        canvas.restore_region(self._background)
        for artist in self._artists(step):
            artist.draw(canvas.get_renderer())
        pixels = np.asarray(canvas.buffer_rgba())
        pixels[: _height(self._lines)] = _heading(self._lines[step], _height(self._lines), self._font)
        return pixels

    def _artists(self, step: int) -> list[Any]:
        """What moves, as it is at a step."""
        artists: list[Any] = []
        for number, places in enumerate(self.runs.values()):
            x, y = [list(values) for values in zip(*places[: step + 1], strict=True)] or [[], []]
            artists += [
                _line(number, x, y, linewidth=1.2, alpha=0.7, markersize=4.5, markeredgewidth=0),
                _line(number, x[-1:], y[-1:], markersize=9, markeredgecolor="white"),
            ]
        for artist in artists:
            artist.set_figure(self.figure)
        return artists

    def to_png(self, step: int = -1) -> bytes:
        """One frame as a PNG, by default the last."""
        return _png(self.frame(range(len(self))[step]))

    def to_html(self) -> str:
        """A page of its own that asks nothing of any network: a slider, a button, the keyboard's arrows."""
        import numpy as np

        self.figure.canvas.restore_region(self._background)
        picture = base64.b64encode(_png(np.asarray(self.figure.canvas.buffer_rgba()))).decode()
        runs = [
            {
                "name": name,
                "colour": _look(number)[0],
                "dash": " ".join(map(str, _look(number)[1])),
                "corners": _corners(_look(number)[2]),
                "at": [None if math.isnan(x) else [round(x, 1), round(HEIGHT - y, 1)] for x, y in places],
            }
            for number, (name, places) in enumerate(self.runs.items())
        ]
        shown = json.dumps({"delta": self.delta, "words": self._lines, "runs": runs}, separators=(",", ":"))
        return PAGE.substitute(
            alt=_quoted(self.alt), picture=picture, shown=shown.replace("<", "\\u003c"), last=len(self) - 1,
            letters=LETTERS, line=LINE, middle=_height(self._lines) // 2 + 5, hidden="" if len(self) > 1 else "hidden",
        )  # fmt: skip

    def to_gif(self) -> bytes:
        """A GIF that begins again at its end."""
        from PIL import Image

        palette = Image.fromarray(self.frame(len(self) - 1)).convert("RGB").quantize(128)

        def drawn(step: int) -> Image.Image:
            return Image.fromarray(self.frame(step)).convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)

        first, *others = self._told()
        file = io.BytesIO()
        options = {"save_all": True, "append_images": map(drawn, others), "duration": self.delta, "loop": 0}
        drawn(first).save(file, "GIF", **options)
        return file.getvalue()

    def to_mp4(self) -> bytes:
        """A video (H.264).

        Raises:
            RuntimeError: when there is no ffmpeg on this machine, or it fails.
        """
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as said:
            path = Path(folder, "descent.mp4")
            rate = ("-framerate", f"{1000 / self.delta:g}")
            size = ("-f", "rawvideo", "-pix_fmt", "rgba", "-s", f"{WIDTH}x{HEIGHT}")
            kind = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
            command = [_ffmpeg(), "-v", "error", *size, *rate, "-i", "-", *kind, str(path)]
            with suppress(BrokenPipeError), subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said) as ffmpeg:
                for step in self._told():
                    ffmpeg.stdin.write(self.frame(step).tobytes())
            if ffmpeg.returncode:
                said.seek(0)
                raise RuntimeError(f"ffmpeg made no video: {said.read().decode(errors='replace').strip()}")
            return path.read_bytes()

    def to_html5_video(self) -> str:
        """The video as an element of a page, for IPython.display.HTML."""
        video = base64.b64encode(self.to_mp4()).decode()
        about = f'aria-label="{_quoted(self.alt)}"'
        return f'<video controls autoplay loop {about} src="data:video/mp4;base64,{video}"></video>'

    def save(self, path: str | Path) -> None:
        """Write it to a file, as the end of its name says: .html, .png, .gif or .mp4.

        Raises:
            OSError: when it cannot be written there; of the class that the system's own error has.
        """
        ways = {".html": self.to_html, ".png": self.to_png, ".gif": self.to_gif, ".mp4": self.to_mp4}
        way = ways.get(Path(path).suffix.lower())
        if way is None:
            raise ValueError(f"{str(path)!r} should end in one of {' '.join(ways)}")
        made = way()
        try:
            Path(path).write_bytes(made.encode() if isinstance(made, str) else made)
        except OSError as error:
            raise type(error)(_unwritten(Path(path), error)) from None

    def _told(self) -> list[int]:
        """The steps that a video shows."""
        last, frames = len(self) - 1, min(len(self), MOST_FRAMES)
        return sorted({round(last * place / max(frames - 1, 1)) for place in range(frames)})


def anim_2d(x_range: Any, func: Function, points: Points, delta: float = 500) -> Picture:
    """The curve of func, and a descent on it.

    Args:
        x_range: where to draw: ascending numbers, such as a tensor of shape (n,), or the two ends.
        func: from a tensor to a tensor of the same shape.
        points: (x, f(x)) of each step; a third number is taken for its learning rate.
        delta: milliseconds from frame to frame.

    What leaves the picture, or is no number any more, is said above it.
    """
    x = _axis(x_range, FINE)
    y = _values(func, x)
    _, axes = _paper(xlabel="x", ylabel="f(x)")
    axes.plot(x, y, color=CURVE, linewidth=2)
    axes.set(xlim=(x[0], x[-1]), ylim=_around(y))
    return _moving(axes, "the curve of f", ("x", "f(x)"), {"": points}, delta)


def anim_3d(
    x_range: Any, y_range: Any, elev: float, azim: float, func: Function, points: Points, delta: float = 500
) -> Picture:
    """The surface of func as a net, seen from elev and azim, and a descent on it.

    Args:
        x_range: where to draw: ascending numbers, such as a tensor of shape (n,), or the two ends.
        y_range: the same for y.
        elev: how high above the plane one stands, in degrees.
        azim: on which side, in degrees.
        func: from two tensors of one shape to a tensor of that shape.
        points: (x, y, f(x, y)) of each step; a fourth number is taken for its learning rate.
        delta: milliseconds from frame to frame.
    """
    import numpy as np

    x, y = np.meshgrid(_axis(x_range, COARSE), _axis(y_range, COARSE))
    z = _values(func, x, y)
    _, axes = _paper(projection="3d", xlabel="x", ylabel="y", zlabel="f(x, y)")
    axes.view_init(elev, azim)
    axes.set_box_aspect(None, zoom=0.88)
    limits = {"xlim": (x[0, 0], x[0, -1]), "ylim": (y[0, 0], y[-1, 0]), "zlim": _around(z)}
    axes.set(**limits)
    _thin_out(axes)
    net = {"rcount": x.shape[0], "ccount": x.shape[1], "color": CURVE, "linewidth": 0.6}
    axes.plot_wireframe(x, y, np.where(np.isfinite(z), z, np.nan), **net)
    axes.set(**limits)
    return _moving(axes, "the surface of f", ("x", "y", "f(x, y)"), {"": points}, delta)


def plot_path(x_range: Any, y_range: Any, func: Function, points: Points, delta: float = 500) -> Picture:
    """A descent seen from above: lines of equal height, and the way across them. For the arguments see `compare`."""
    return compare(x_range, y_range, func, {"": points}, delta)


def compare(x_range: Any, y_range: Any, func: Function, runs: Mapping[str, Points], delta: float = 500) -> Picture:
    """Several descents on one surface, seen from above: who is quicker, who oscillates, who ends elsewhere.

    Args:
        x_range: where to draw: ascending numbers, such as a tensor of shape (n,), or the two ends.
        y_range: the same for y.
        func: from two tensors of one shape to a tensor of that shape.
        runs: for each name, for instance an optimizer's, the points (x, y, f(x, y)) of its steps.
        delta: milliseconds from frame to frame.
    """
    import numpy as np

    across, up = (_axis(numbers, MAP) for numbers in (x_range, y_range))
    x, y = np.meshgrid(*(np.linspace(side[0], side[-1], max(MAP, len(side))) for side in (across, up)))
    z = _values(func, x, y)
    _, axes = _paper(xlabel="x", ylabel="y")
    _map(axes, x[0], y[:, 0], z)
    return _moving(axes, f"the heights of f from above{_holes(z)}", ("x", "y", "f(x, y)"), runs, delta)


def plot_loss_landscape(
    loss: Callable[[], Any], first: Any, second: Any, span: float = 1.0, steps: int = 41
) -> Picture:
    """The loss around where two parameters are, while all others stay: is there a valley, and which way does it run?

    Args:
        loss: computes the loss, from the parameters as they are.
        first: a tensor with one element, for instance a model's bias; it is changed in place and put back.
        second: another one.
        span: how far to go to either side, in both.
        steps: how many values to try of each.
    """
    import numpy as np
    import torch

    for parameter in (first, second):
        if not (isinstance(parameter, torch.Tensor) and parameter.numel() == 1 and bool(parameter.isfinite())):
            raise ValueError(f"a landscape is drawn over two tensors of one finite element each; one is {parameter!r}")
    if first is second or not callable(loss) or not span > 0 or steps < 2:
        raise ValueError("a landscape needs two different parameters, a loss to be called, span > 0 and steps >= 2")
    centre = [_number(first), _number(second)]
    x, y = np.meshgrid(*(np.linspace(value - span, value + span, steps) for value in centre))
    z = np.empty_like(x)
    with torch.no_grad():
        try:
            for place in np.ndindex(*x.shape):
                first.fill_(float(x[place]))
                second.fill_(float(y[place]))
                z[place] = _number(loss())
        finally:
            first.fill_(centre[0])
            second.fill_(centre[1])
        now = _number(loss())
    _, axes = _paper(xlabel="first parameter", ylabel="second parameter")
    count = max(MAP, steps)
    _map(axes, *(np.linspace(side[0], side[-1], count) for side in (x[0], y[:, 0])), _smooth(z, count))
    return _moving(axes, f"the loss{_holes(z)}", ("first", "second", "loss"), {"": [(*centre, now)]}, 500)


def plot_lr(rates: Sequence[float] | Mapping[str, Sequence[float]]) -> Picture:
    """Learning rates by step, on a log axis: a steady decay is a straight line, and one made twice is twice as steep.

    A log axis has no 0: where a rate is 0 or less, the axis is linear below the smallest rate that is more. Where a
    rate is no number there is a cross at the lower edge. Both is said above.

    Args:
        rates: the rate of each step, or several such lists by name.
    """
    from matplotlib.ticker import NullFormatter

    lists = rates if isinstance(rates, Mapping) else {"": rates}
    try:
        rates_of = {str(name): [_number(rate) for rate in values] for name, values in lists.items()}
    except (TypeError, ValueError, RuntimeError):
        raise ValueError(
            f"the rates should be a list of numbers, or several such lists by name; not {rates!r}"
        ) from None
    if not all(rates_of.values()) or not rates_of:
        empty = next((f" of {name}" for name, values in rates_of.items() if name and not values), "")
        raise ValueError(f"the list of rates{empty} is empty; it should hold one for each step")
    figure, axes = _paper(xlabel="step", ylabel="learning rate")
    said = []
    for number, (name, values) in enumerate(rates_of.items()):
        drawn = [rate if math.isfinite(rate) else math.nan for rate in values]
        axes.add_line(_line(number, range(len(drawn)), drawn, markersize=3, label=name))
        missing = [step for step, rate in enumerate(drawn) if math.isnan(rate)]
        cross = {"color": _look(number)[0], "marker": "x", "linestyle": "none", "clip_on": False}
        axes.plot(missing, [0.02] * len(missing), transform=axes.get_xaxis_transform(), **cross)
        if missing:
            said.append(f"{name}: no number (\u00d7) at {_steps(missing)}".removeprefix(": "))
    axes.xaxis.get_major_locator().set_params(integer=True)
    finite = [rate for values in rates_of.values() for rate in values if math.isfinite(rate)]
    smallest = min((rate for rate in finite if rate > 0), default=0)
    if smallest and min(finite) > 0:
        axes.set_yscale("log")
    elif smallest:
        axes.set_yscale("symlog", linthresh=smallest, linscale=0.4, subs=range(2, 10))
        axes.axhline(0, color=CURVE, linewidth=0.8)
        said.append(f"linear below {smallest:.3g}, as a log axis has no 0")
    if smallest:
        axes.yaxis.set_major_formatter("{x:g}")
        axes.yaxis.set_minor_formatter("{x:g}" if max(finite) < FEW * smallest else NullFormatter())
    axes.autoscale_view()
    if len(rates_of) > 1:
        _legend(axes, rates_of)
    words = ["   ".join(said)]
    _leave_room(axes, words)
    figure.canvas.draw()
    named = f" of {', '.join(rates_of)}" if len(rates_of) > 1 else ""
    return Picture(figure, f"The learning rate by step{named}{'; ' * bool(said)}{', '.join(said)}.", {}, words)


def _steps(steps: Sequence[int]) -> str:
    """Some steps by their numbers, the first of them where they are many."""
    shown = ", ".join(map(str, steps[:8])) + ", \u2026" * (len(steps) > 8)
    return f"step{'s' * (len(steps) > 1)} {shown}"


def _moving(axes: Any, what: str, quantities: Sequence[str], runs: Mapping[str, Points], delta: float) -> Picture:
    """The picture of some runs on drawn axes."""
    if not isinstance(runs, Mapping):
        raise ValueError('the runs should be lists of points by name, such as {"SGD": points, "Adam": others}')
    numbers = {str(name): _run(points, quantities) for name, points in runs.items()}
    _legend(axes, numbers if len(numbers) > 1 else ())
    within = {name: [_is_within(axes, point) for point in points] for name, points in numbers.items()}
    frames = max([len(points) for points in numbers.values()], default=0)
    words = [_words(step, quantities, numbers, within) for step in range(frames)] or ["no points"]
    _leave_room(axes, words)
    axes.figure.canvas.draw()
    places = {name: [_pixels(axes, point[: len(quantities)]) for point in points] for name, points in numbers.items()}
    who = f" by {', '.join(numbers)}" if len(numbers) > 1 else ""
    alt = f"A descent on {what}{who}; in the last frame: {words[-1]}."
    return Picture(axes.figure, alt, places, words, delta)


def _legend(axes: Any, names: Iterable[str]) -> None:
    """Whose look is whose, and what is hatched; beside the picture where that is much. A name is no formula."""
    lines = [_line(number, [], [], label=name) for number, name in enumerate(names)]
    there = [axes.patch] if axes.patch.get_hatch() else []
    if not lines and not there:
        return
    place: dict[str, Any] = {"loc": "upper right", "framealpha": 0.9}
    if len(lines) > len(COLOURS):
        x, y, width, height = axes.get_position().bounds
        axes.set_position((x, y, width - 0.19, height))
        place = {"loc": "upper left", "bbox_to_anchor": (1, 1.02), "fontsize": 8, "frameon": False}
        for line in lines:
            line.set_label(textwrap.shorten(line.get_label(), 16, placeholder="\u2026") or line.get_label()[:16])
    for text in axes.legend(handles=lines + there, **place).get_texts():
        text.set_parse_math(False)


def _look(number: int) -> tuple[str, Sequence[int], Any]:
    """The colour, the dashes and the mark of a run; the first 72 have no look twice."""
    again, first = divmod(number, len(COLOURS))
    return COLOURS[first], DASHES[(first + again) % len(DASHES)], MARKS[again % len(MARKS)]


def _line(number: int, x: Any, y: Any, **options: Any) -> Any:
    """A line with the look of a run."""
    from matplotlib.lines import Line2D

    colour, dashes, mark = _look(number)
    line = Line2D(x, y, color=colour, marker=mark, **options)
    if dashes:  # in widths of the line, which is measured in points
        line.set_dashes([length * 72 / DPI / line.get_linewidth() for length in dashes])
    return line


def _corners(mark: Any) -> list[list[float]]:
    """The corners of a mark around (0, 0), down the page; none of a circle."""
    if mark == "o":
        return []
    count, _, turned = mark
    turns = [math.radians(turned) + 2 * math.pi * corner / count for corner in range(count)]
    return [[round(-math.sin(turn), 2), round(-math.cos(turn), 2)] for turn in turns]


def _is_within(axes: Any, place: Sequence[float]) -> bool:
    """Whether a place is in the picture; what is no number is nowhere."""
    limits = [axes.get_xlim(), axes.get_ylim(), *([axes.get_zlim()] if axes.name == "3d" else [])]
    return all(low <= value <= high for value, (low, high) in zip(place, limits, strict=False))


def _pixels(axes: Any, place: Sequence[float]) -> Sequence[float]:
    """Where a place is in the picture; NaN where it is none, or outside."""
    if not _is_within(axes, place):
        return (math.nan, math.nan)
    if axes.name == "3d":
        from mpl_toolkits.mplot3d import proj3d

        place = proj3d.proj_transform(*place, axes.get_proj())
    across, up = axes.transData.transform(place[:2])
    return float(across), float(up)


def _words(
    step: int,
    quantities: Sequence[str],
    runs: Mapping[str, Sequence[Sequence[float]]],
    within: Mapping[str, Sequence[bool]],
) -> str:
    """What stands above a frame."""
    told = []
    for name, points in runs.items():
        if not points:
            continue
        at = min(step, len(points) - 1)
        values = zip((*quantities, "lr"), points[at], strict=False)
        said = "  ".join(f"{what} = {value:.6g}" for what, value in values)
        if len(runs) > 1:
            said = f"{points[at][len(quantities) - 1]:.4g}"
        seen = within[name][: at + 1]
        if not seen[-1]:
            since = max((place + 1 for place, is_seen in enumerate(seen) if is_seen), default=0)
            said += f"  (left{' the picture' * (len(runs) == 1)} at step {since})"
        told.append(f"{name} {said}".strip())
    return f"step {step}   " + "   ".join(told)


def _run(points: Any, quantities: Sequence[str]) -> list[list[float]]:
    """A run's points as plain numbers."""
    shape = f"({', '.join(quantities)})"
    try:
        return [_point(point, quantities) for point in points]
    except TypeError:
        hint = "; does your function return them?" if points is None else ""
        raise ValueError(f"the points should be a list of {shape}, one for each step; it is {points!r}{hint}") from None


def _point(point: Any, quantities: Sequence[str]) -> list[float]:
    """A point as plain numbers."""
    try:
        numbers = [_number(value) for value in point]
    except (TypeError, ValueError, RuntimeError):
        numbers = []
    if len(numbers) not in (len(quantities), len(quantities) + 1):
        raise ValueError(f"each point should be ({', '.join(quantities)}), all numbers; one is {point!r}")
    return numbers


def _number(value: Any) -> float:
    """A number, or a tensor of one element, as a float."""
    return float(value.item() if hasattr(value, "item") else value)


def _axis(numbers: Any, count: int) -> Any:
    """The numbers along an axis, as an array; between two it puts so many."""
    import numpy as np

    try:
        values = np.asarray(numbers.detach() if hasattr(numbers, "detach") else numbers, dtype=float)
    except (TypeError, ValueError):
        values = np.array([])
    if values.ndim != 1 or len(values) < 2 or not (np.isfinite(values).all() and (np.diff(values) > 0).all()):
        raise ValueError("a range should be at least two ascending numbers, such as torch.arange(-10, 10, 0.1)")
    return np.linspace(*values, count) if len(values) == 2 else values


def _values(func: Function, *places: Any) -> Any:
    """What func makes of some places, all at once, as an array."""
    import numpy as np
    import torch

    tensors = [torch.tensor(place, dtype=torch.get_default_dtype()) for place in places]
    shape = tuple(tensors[0].shape)
    try:
        with torch.no_grad():
            made = func(*tensors)
        values = np.asarray(made.detach() if hasattr(made, "detach") else made, dtype=float)
    except Exception as error:
        raise ValueError(
            f"func should take tensors of shape {shape} and keep their shape; it raises: {error}"
        ) from error
    if made is None:
        raise ValueError("func returns None; it should end in return")
    if values.shape != shape and not isinstance(made, int | float):
        raise ValueError(f"func should keep the shape {shape}; it makes {values.shape} of it")
    return np.broadcast_to(values, shape)


def _around(values: Any) -> tuple[float, float]:
    """Limits with some room around all values that are numbers."""
    import numpy as np

    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    room = 0.06 * (high - low) or 1.0
    return low - room, high + room


def _paper(projection: str | None = None, **labels: str) -> tuple[Any, Any]:
    """A figure that needs no display, and axes with room for the words above them."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor="white")
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.02, 0.02, 0.96, 0.88) if projection else (0.12, 0.12, 0.84, 0.75), projection=projection)
    axes.set(**labels)
    axes.grid(visible=True, alpha=0.25)
    if projection is None:
        axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _leave_room(axes: Any, words: Sequence[str]) -> None:
    """Lower the upper end of axes for words of more than one line; what an axis counts in stands between the two."""
    font = _font()
    more = (_height([_lines(told, font) for told in words]) - 2 * LINE) / HEIGHT
    x, y, width, height = axes.get_position(original=True).bounds
    axes.set_position((x, y, width, height - more))


def _thin_out(axes: Any) -> None:
    """Leave out the numbers of a solid's axes that would lie over others, and axes that one looks along."""
    axes.locator_params(nbins=5, steps=[1, 2, 5, 10])
    axes.figure.draw_without_rendering()
    taken: list[Any] = []
    for axis in (axes.zaxis, axes.xaxis, axes.yaxis):
        low, high = axis.get_view_interval()
        ticks = [tick for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
        boxes = {tick.get_loc(): tick.label1.get_window_extent().padded(1) for tick in ticks}
        kept = _apart(boxes, taken)
        taken += [boxes[place] for place in kept]
        scale = axis.get_major_formatter().get_offset() if kept else ""
        axis.set_ticks(kept)
        axis.offsetText.set_visible(False)
        if scale:
            axis.label.set_text(f"{axis.label.get_text()}  ({scale})")
            axis.labelpad += 6
        axis.label.set_visible(bool(kept))
        if axis is axes.zaxis and kept:  # as far off as its widest number, half of which is on this side
            axis.labelpad += max(0, 0.36 * max(boxes[place].width for place in kept) - 6)


def _apart(boxes: Mapping[float, Any], taken: Sequence[Any]) -> list[float]:
    """Of the places along an axis, every one, or every second, or every third, whose boxes touch no others."""
    for stride in range(1, len(boxes)):
        for first in range(stride):
            kept = list(boxes)[first::stride]
            touched = [[*taken, *(boxes[other] for other in kept if other != place)] for place in kept]
            if len(kept) > 1 and not any(map(_touches, map(boxes.get, kept), touched)):
                return kept
    return []


def _touches(box: Any, others: Sequence[Any]) -> bool:
    return bool(box.count_overlaps(others))


def _map(axes: Any, across: Any, up: Any, z: Any) -> None:
    """Lines of equal height, at heights that part the plane into equal areas: a flat valley shows them too.

    What is infinite is as high or as low as any; where there is no number the plane is hatched.
    """
    import numpy as np
    from matplotlib.collections import LineCollection

    finite = z[np.isfinite(z)]
    axes.set(xlim=(across[0], across[-1]), ylim=(up[0], up[-1]))
    levels = _levels(finite)
    if levels:
        heights = np.ma.masked_invalid(np.clip(z, levels[0], levels[-1]))
        rank = np.ma.array(np.interp(heights.filled(levels[0]), levels, np.arange(len(levels))), mask=heights.mask)
        look = {"cmap": "Greys", "vmin": -8, "vmax": 60, "aspect": "auto", "origin": "lower", "zorder": 0}
        halves = [(side[1] - side[0]) / 2 for side in (across, up)]
        extent = (across[0] - halves[0], across[-1] + halves[0], up[0] - halves[1], up[-1] + halves[1])
        axes.imshow(rank, extent=extent, interpolation="nearest", **look)
    if len(levels) > 2:
        lines = axes.contour(across, up, heights, levels=levels[1:-1])
        size = SPECK * np.array([np.ptp(across), np.ptp(up)])
        kept = [piece for level in lines.allsegs for piece in level if (np.ptp(piece, axis=0) > size).any()]
        lines.remove()
        axes.add_collection(LineCollection(kept, colors=CURVE, linewidths=0.6, zorder=1))
    if np.isnan(z).any():
        axes.patch.set(hatch="////", facecolor="white", edgecolor="#aaaaaa", linewidth=0, label=NO_NUMBER)


def _levels(heights: Any) -> list[float]:
    """Heights that part the plane into equal areas, but no two that differ by no more than rounding."""
    import numpy as np

    if not heights.size:
        return []
    lowest, *others = np.quantile(heights, np.linspace(0, 1, 22))
    levels = [lowest]
    for level in others:
        if level - levels[-1] > 1e-6 * abs(level) + 1e-12 * (others[-1] - lowest):
            levels.append(level)
    return levels


def _holes(z: Any) -> str:
    """What is said of a map where there are no numbers on it."""
    import numpy as np

    return f", hatched where it is {NO_NUMBER}," if np.isnan(z).any() else ""


def _smooth(z: Any, count: int) -> Any:
    """Heights at so many places of each side, by cubics through those that are known (Catmull and Rom, 1974)."""
    import numpy as np

    def between(known: int) -> tuple[Any, Any]:
        at = np.linspace(0, known - 1, count)
        left = np.minimum(at.astype(int), known - 2)
        t = at - left
        weights = np.array([-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2]) / 2
        matrix = np.zeros((count, known + 2))
        for place, weight in enumerate(weights):
            matrix[np.arange(count), left + place] = weight
        matrix[:, [1, -2]] += 2 * matrix[:, [0, -1]]  # beyond the ends it goes straight on
        matrix[:, [2, -3]] -= matrix[:, [0, -1]]
        return matrix[:, 1:-1], np.rint(at).astype(int)

    (rows, nearest_row), (columns, nearest_column) = between(z.shape[0]), between(z.shape[1])
    known = np.ma.masked_invalid(z)
    for _ in range(2):  # so far do cubics reach: beside what is no number goes on what is next to it
        beside = np.ma.masked_all((3, 3, z.shape[0] + 2, z.shape[1] + 2))
        for down, right in np.ndindex(3, 3):
            beside[down, right, down : down + z.shape[0], right : right + z.shape[1]] = known
        known = np.ma.where(np.ma.getmaskarray(known), beside.mean(axis=(0, 1))[1:-1, 1:-1], known)
    nearest = z[np.ix_(nearest_row, nearest_column)]
    lowest, highest = (known.min(), known.max()) if known.count() else (0, 0)
    finer = np.clip(rows @ known.filled(0) @ columns.T, lowest, highest)
    return np.where(np.isfinite(nearest), finer, nearest)


def _font() -> Any:
    """The letters above a frame. Pillow writes them ten times as quickly as matplotlib does."""
    from matplotlib import get_data_path
    from PIL import ImageFont

    return ImageFont.truetype(Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf"), LETTERS)


def _lines(words: str, font: Any) -> list[str]:
    """Words as lines that are no wider than the picture, broken at wide gaps, and anywhere where there is none."""
    if len(words) <= WIDTH // LETTERS or font.getlength(words) <= WIDTH - 16:
        return [words]
    lines = [""]
    for piece in re.split(r"(?<=\s\s)(?=\S)", words):
        for part in [piece] if font.getlength(piece.rstrip()) <= WIDTH - 16 else textwrap.wrap(piece, WIDTH // LETTERS):
            if lines[-1] and font.getlength((lines[-1] + part).rstrip()) > WIDTH - 16:
                lines.append("")
            lines[-1] += part
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1 :] = ["\u2026"]
    return [line.rstrip() for line in lines]


def _height(lines: Sequence[Sequence[str]]) -> int:
    """How many pixels at the top the words above any frame need."""
    return LINE * (1 + max(map(len, lines), default=1))


def _heading(lines: Sequence[str], height: int, font: Any) -> Any:
    """The pixels of the words above a frame."""
    import numpy as np
    from PIL import Image, ImageDraw

    paper = Image.new("RGBA", (WIDTH, height), "white")
    for number, line in enumerate(lines):
        middle = height / 2 + (number - (len(lines) - 1) / 2) * LINE
        ImageDraw.Draw(paper).text((WIDTH / 2, middle), line, "black", font, anchor="mm")
    return np.asarray(paper)


def _unwritten(path: Path, error: OSError) -> str:
    """Why a picture cannot be written where it was wanted, and what to do."""
    alone = f"{path.name!r} alone is written to the folder you are in, {str(Path.cwd())!r}"
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {str(path.parent)!r} to write {path.name!r} to: make it first; {alone}"
    if isinstance(error, PermissionError):
        return f"you may not write {path.name!r} to {str(path.parent)!r}: choose a folder of your own; {alone}"
    return f"{str(path)!r} cannot be written ({error.strerror}): choose another place; {alone}"


def _png(pixels: Any) -> bytes:
    from PIL import Image

    file = io.BytesIO()
    Image.fromarray(pixels).convert("RGB").save(file, "PNG", compress_level=3)
    return file.getvalue()


def _quoted(text: str) -> str:
    return html.escape(text, quote=True)


def _ffmpeg() -> str:
    """The program that makes videos: on the path, matplotlib's, or that of the package imageio-ffmpeg."""
    import matplotlib

    found = shutil.which("ffmpeg") or shutil.which(matplotlib.rcParams["animation.ffmpeg_path"])
    if found:
        return found
    try:
        from imageio_ffmpeg import get_ffmpeg_exe
    except ImportError:
        raise RuntimeError("there is no ffmpeg here to make a video with; a .gif or .html needs none") from None
    return str(get_ffmpeg_exe())


PAGE = Template("""<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>$alt</title>
<style>
body { margin: 0; font: 15px system-ui, sans-serif; color: #222; background: #fff; max-width: 640px }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; margin: 0; white-space: nowrap }
text { white-space: pre }
svg { display: block; width: 100%; height: auto }
div { display: flex; gap: 12px; align-items: center; padding: 8px }
[hidden] { display: none }
input { flex: 1; min-width: 0; accent-color: #0072b2 }
button { font: inherit; min-width: 5em; padding: 6px 12px; border: 1px solid #888; border-radius: 6px; color: #222 }
:focus-visible { outline: 3px solid #0072b2; outline-offset: 1px }
</style>
<main><h1>$alt</h1><svg viewBox="0 0 640 480" role="img" aria-label="$alt">
<image width="640" height="480" href="data:image/png;base64,$picture"/><g></g>
<text text-anchor="middle" font-size="$letters" fill="#222" aria-live="polite"></text></svg>
<div $hidden><button type="button">Play</button>
<input type="range" min="0" max="$last" value="0" aria-label="step"></div></main>
<script>
"use strict";
const shown = $shown, drawing = document.querySelector("g"), words = document.querySelector("text");
const button = document.querySelector("button"), slider = document.querySelector("input");
let timer = null;
function add(kind, attributes, to = drawing) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  to.append(made);
  return made;
}
function show() {
  const step = Number(slider.value);
  drawing.replaceChildren();
  const lines = shown.words[step];
  words.replaceChildren();
  lines.forEach((line, n) => {
    add("tspan", {x: 320, y: $middle + (n - (lines.length - 1) / 2) * $line}, words).textContent = line;
  });
  slider.setAttribute("aria-valuetext", lines.join("  "));
  for (const {colour, dash, corners, at} of shown.runs) {
    const places = at.slice(0, step + 1), last = places.at(-1);
    const line = places.map((p, n) => p ? (n && places[n - 1] ? "L" : "M") + p : "").join("");
    const mark = (p, r) => "M" + corners.map(c => [p[0] + r * c[0], p[1] + r * c[1]]).join("L") + "z";
    const dots = places.map(p => !p ? "" : corners.length ? mark(p, 3) : "M" + p + "h0").join("");
    const ink = {fill: "none", stroke: colour, "stroke-opacity": 0.7};
    const full = {fill: colour, "fill-opacity": 0.7}, now = {fill: colour, stroke: "#fff", "stroke-width": 1.4};
    add("path", {...ink, d: line, "stroke-width": 1.7, "stroke-dasharray": dash});
    add("path", {...(corners.length ? full : ink), d: dots, "stroke-width": 6, "stroke-linecap": "round"});
    if (last && corners.length) add("path", {...now, d: mark(last, 7)});
    else if (last) add("circle", {...now, cx: last[0], cy: last[1], r: 6});
  }
}
function rest() { clearInterval(timer); timer = null; button.textContent = "Play"; }
function play() {
  if (slider.value === slider.max) slider.value = 0;
  button.textContent = "Pause";
  timer = setInterval(() => {
    slider.value = Number(slider.value) + 1;
    show();
    if (slider.value === slider.max) rest();
  }, shown.delta);
  show();
}
button.onclick = () => timer ? rest() : play();
slider.oninput = () => { rest(); show(); };
if (matchMedia("(prefers-reduced-motion: reduce)").matches || slider.max === "0") { slider.value = slider.max; show(); }
else play();
</script></html>
""")
