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
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from string import Template
from typing import Any

WIDTH, HEIGHT, DPI = 640, 480, 100
COLOURS = ("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#000000", "#e69f00")
"""Of the runs: colours that colour-blind readers can tell too (Okabe and Ito, 2008)."""
DASHES = ((), (6, 4), (2, 3), (9, 3, 2, 3), (1, 3), (12, 4))
"""Of the runs: strokes and gaps in pixels, for who sees no colours at all."""
HEADING = 36
"""Pixels at the top, for words."""
CURVE = "#5b6770"
FINE, COARSE = 200, 41
"""How many places are drawn of a range that is given by its two ends: of a curve, and of each side of a surface."""
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
        pixels[:HEADING] = _heading(self.words[step])
        return pixels

    def _artists(self, step: int) -> list[Any]:
        """What moves, as it is at a step."""
        from matplotlib.lines import Line2D

        artists: list[Any] = []
        for number, places in enumerate(self.runs.values()):
            colour, dashes = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
            x, y = [list(values) for values in zip(*places[: step + 1], strict=True)] or [[], []]
            line = Line2D(x, y, color=colour, linewidth=1.2, alpha=0.7, marker="o", markersize=4.5, markeredgewidth=0)
            if dashes:
                line.set_dashes([1.44 * 0.5 * length for length in dashes])
            artists += [line, Line2D(x[-1:], y[-1:], color=colour, marker="o", markersize=9, markeredgecolor="white")]
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
                "colour": COLOURS[number % len(COLOURS)],
                "dash": " ".join(map(str, DASHES[number % len(DASHES)])),
                "at": [None if math.isnan(x) else [round(x, 1), round(HEIGHT - y, 1)] for x, y in places],
            }
            for number, (name, places) in enumerate(self.runs.items())
        ]
        shown = json.dumps({"delta": self.delta, "words": self.words, "runs": runs}, separators=(",", ":"))
        return PAGE.substitute(
            alt=_quoted(self.alt), picture=picture, shown=shown.replace("<", "\\u003c"), last=len(self) - 1,
            hidden="" if len(self) > 1 else "hidden",
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
        """Write it to a file, as the end of its name says: .html, .png, .gif or .mp4."""
        ways = {".html": self.to_html, ".png": self.to_png, ".gif": self.to_gif, ".mp4": self.to_mp4}
        way = ways.get(Path(path).suffix.lower())
        if way is None:
            raise ValueError(f"{str(path)!r} should end in one of {' '.join(ways)}")
        made = way()
        Path(path).write_bytes(made.encode() if isinstance(made, str) else made)

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
    net = {"rcount": x.shape[0], "ccount": x.shape[1], "color": CURVE, "linewidth": 0.6}
    axes.plot_wireframe(x, y, np.where(np.isfinite(z), z, np.nan), **net)
    axes.set(xlim=(x[0, 0], x[0, -1]), ylim=(y[0, 0], y[-1, 0]), zlim=_around(z))
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

    x, y = np.meshgrid(_axis(x_range, COARSE), _axis(y_range, COARSE))
    z = _values(func, x, y)
    _, axes = _paper(xlabel="x", ylabel="y")
    _map(axes, x, y, z)
    return _moving(axes, "the heights of f from above", ("x", "y", "f(x, y)"), runs, delta)


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
    _map(axes, x, y, z)
    return _moving(axes, "the loss", ("first", "second", "loss"), {"": [(*centre, now)]}, 500)


def plot_lr(rates: Sequence[float] | Mapping[str, Sequence[float]]) -> Picture:
    """Learning rates by step, on a log axis: a steady decay is a straight line, and one made twice is twice as steep.

    Args:
        rates: the rate of each step, or several such lists by name.
    """
    lists = rates if isinstance(rates, Mapping) else {"": rates}
    try:
        rates_of = {str(name): [_number(rate) for rate in values] for name, values in lists.items()}
    except (TypeError, ValueError, RuntimeError):
        raise ValueError(
            f"the rates should be a list of numbers, or several such lists by name; not {rates!r}"
        ) from None
    figure, axes = _paper(xlabel="step", ylabel="learning rate")
    for number, name in enumerate(rates_of):
        colour, dashes = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
        (line,) = axes.plot(rates_of[name], color=colour, marker=".", label=name)
        if dashes:
            line.set_dashes([length / 2 for length in dashes])
    axes.xaxis.get_major_locator().set_params(integer=True)
    if not any(rate <= 0 for values in rates_of.values() for rate in values):
        axes.set_yscale("log")
    if len(rates_of) > 1:
        _legend(axes)
    figure.canvas.draw()
    named = f" of {', '.join(rates_of)}" if len(rates_of) > 1 else ""
    return Picture(figure, f"The learning rate by step{named}.", {})


def _moving(axes: Any, what: str, quantities: Sequence[str], runs: Mapping[str, Points], delta: float) -> Picture:
    """The picture of some runs on drawn axes."""
    if not isinstance(runs, Mapping):
        raise ValueError('the runs should be lists of points by name, such as {"SGD": points, "Adam": others}')
    numbers = {str(name): _run(points, quantities) for name, points in runs.items()}
    if len(numbers) > 1:
        for number, name in enumerate(numbers):
            (line,) = axes.plot([], [], color=COLOURS[number % len(COLOURS)], marker="o", label=name)
            if dashes := DASHES[number % len(DASHES)]:
                line.set_dashes([length / 2 for length in dashes])
        _legend(axes)
    axes.figure.canvas.draw()
    places = {name: [_pixels(axes, point[: len(quantities)]) for point in points] for name, points in numbers.items()}
    frames = max([len(points) for points in numbers.values()], default=0)
    words = [_words(step, quantities, numbers, places) for step in range(frames)] or ["no points"]
    who = f" by {', '.join(numbers)}" if len(numbers) > 1 else ""
    alt = f"A descent on {what}{who}; in the last frame: {words[-1]}."
    return Picture(axes.figure, alt, places, words, delta)


def _legend(axes: Any) -> None:
    """Which colour is whose, in a corner; a name is no formula, whatever is in it."""
    for text in axes.legend(loc="upper right", framealpha=0.9).get_texts():
        text.set_parse_math(False)


def _pixels(axes: Any, place: Sequence[float]) -> Sequence[float]:
    """Where a place is in the picture; NaN where it is none, or outside."""
    limits = [axes.get_xlim(), axes.get_ylim(), *([axes.get_zlim()] if axes.name == "3d" else [])]
    if not all(low <= value <= high for value, (low, high) in zip(place, limits, strict=False)):
        return (math.nan, math.nan)
    if axes.name == "3d":
        from mpl_toolkits.mplot3d import proj3d

        place = proj3d.proj_transform(*place, axes.get_proj())
    across, up = axes.transData.transform(place[:2])
    return float(across), float(up)


def _words(
    step: int, quantities: Sequence[str], runs: Mapping[str, Sequence[Sequence[float]]], places: Mapping[str, Points]
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
        outside = [math.isnan(place[0]) for place in places[name][: at + 1]]
        if outside[-1]:
            since = max((place + 1 for place, out in enumerate(outside) if not out), default=0)
            said += f"  (left the picture at step {since})"
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


def _map(axes: Any, x: Any, y: Any, z: Any) -> None:
    """Lines of equal height, at heights that part the plane into equal areas: a flat valley shows them too."""
    import numpy as np

    finite = z[np.isfinite(z)]
    levels = np.unique(np.quantile(finite, np.linspace(0, 1, 22))) if finite.size else []
    if len(levels) > 1:
        rank = np.searchsorted(levels, np.where(np.isfinite(z), z, levels[-1]))
        axes.pcolormesh(x, y, rank, cmap="Greys", vmin=-8, vmax=60, shading="gouraud", rasterized=True)
        axes.contour(
            x, y, np.where(np.isfinite(z), z, np.nan), levels=levels, colors=CURVE, linewidths=0.6, linestyles="solid"
        )
    axes.set(xlim=(x[0, 0], x[0, -1]), ylim=(y[0, 0], y[-1, 0]))


def _heading(words: str) -> Any:
    """The pixels of the words above a frame. Pillow writes them ten times as quickly as matplotlib does."""
    import numpy as np
    from matplotlib import get_data_path
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype(Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf"), min(15, 1120 / (len(words) + 1)))
    paper = Image.new("RGBA", (WIDTH, HEADING), "white")
    ImageDraw.Draw(paper).text((WIDTH / 2, HEADING / 2), words, "black", font, anchor="mm")
    return np.asarray(paper)


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
<text x="320" y="26" text-anchor="middle" font-size="15" fill="#222" aria-live="polite"></text></svg>
<div $hidden><button type="button">Play</button>
<input type="range" min="0" max="$last" value="0" aria-label="step"></div></main>
<script>
"use strict";
const shown = $shown, drawing = document.querySelector("g"), words = document.querySelector("text");
const button = document.querySelector("button"), slider = document.querySelector("input");
let timer = null;
function add(kind, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  drawing.append(made);
}
function show() {
  const step = Number(slider.value);
  drawing.replaceChildren();
  words.textContent = shown.words[step];
  words.setAttribute("font-size", Math.min(15, 1120 / words.textContent.length));
  slider.setAttribute("aria-valuetext", shown.words[step]);
  for (const {colour, dash, at} of shown.runs) {
    const places = at.slice(0, step + 1), last = places.at(-1);
    const line = places.map((p, n) => p ? (n && places[n - 1] ? "L" : "M") + p : "").join("");
    const dots = places.map(p => p ? "M" + p + "h0" : "").join("");
    const ink = {fill: "none", stroke: colour, "stroke-opacity": 0.7};
    add("path", {...ink, d: line, "stroke-width": 1.7, "stroke-dasharray": dash});
    add("path", {...ink, d: dots, "stroke-width": 6, "stroke-linecap": "round"});
    if (last) add("circle", {cx: last[0], cy: last[1], r: 6, fill: colour, stroke: "#fff", "stroke-width": 1.4});
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
