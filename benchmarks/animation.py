"""Pictures that move: matplotlib's own animation against `exercises/live_plot.py`, at the same size and frame count."""

from __future__ import annotations

import importlib.util
import math
import resource
import statistics
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

import torch

from benchmarks.timing import in_turns, ratio
from graders.keys import find_course

FRAMES = (15, 150)
DELTA = 100
X_RANGE, Y_RANGE = torch.arange(-10, 10, 0.1), torch.arange(-15, 10, 2.0)
VIEW = (40, 250)

Point = tuple[float, ...]


def animations(runs: int) -> None:
    """Print what a video costs each way, and the page with the slider, in processor time with ffmpeg's."""
    ours = live_plot()
    print(f"\n{'a descent in motion':26}{'frames':>8}{'matplotlib':>12}{'video':>8}{'times':>8}{'page':>8}{'times':>8}")
    for what, draw, plain in (("in 2-D", drawn_2d, plain_2d), ("in 3-D", drawn_3d, plain_3d)):
        for frames in FRAMES:
            points = descent(frames, flat=draw is drawn_2d)
            ways = {
                "matplotlib": lambda plain=plain, points=points: plain(points).to_html5_video(),
                "video": lambda draw=draw, points=points: draw(ours, points).to_html5_video(),
                "page": lambda draw=draw, points=points: draw(ours, points).to_html(),
            }
            seconds = in_turns({way: used(call) for way, call in ways.items()}, runs)
            first = seconds["matplotlib"]
            video, page = seconds["video"], seconds["page"]
            row = "".join(f"{statistics.median(s):8.2f}{ratio(first, s):8.1f}" for s in (video, page))
            print(f"{what:26}{frames:8}{statistics.median(first):12.2f}{row}")


def live_plot() -> ModuleType:
    """The students' own module, by its path: it belongs to no package."""
    spec = importlib.util.spec_from_file_location("live_plot", find_course().exercises / "live_plot.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def curve(x: torch.Tensor) -> torch.Tensor:
    """A curve with two valleys."""
    return x**2 / 20 + x.sin().tanh()


def saddle(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """A saddle."""
    return x**2 - y**2


def descent(steps: int, flat: bool) -> list[Point]:
    """Points that lie on the curve, or on the saddle."""
    places = [8 * math.exp(-3 * step / steps) * math.cos(step / 3) for step in range(steps)]
    if flat:
        return [(x, float(curve(torch.tensor(x)))) for x in places]
    return [(x, x / 2, x**2 - x**2 / 4) for x in places]


def drawn_2d(module: ModuleType, points: Sequence[Point]) -> Any:
    """The curve, our way."""
    return module.anim_2d(X_RANGE, curve, points, DELTA)


def drawn_3d(module: ModuleType, points: Sequence[Point]) -> Any:
    """The saddle, our way."""
    return module.anim_3d(X_RANGE[::10], Y_RANGE, *VIEW, saddle, points, DELTA)


def plain_2d(points: Sequence[Point]) -> Any:
    """The curve, as matplotlib's documentation animates one."""
    figure, axes = paper()
    axes.plot(X_RANGE, curve(X_RANGE))
    return animated(figure, axes, points)


def plain_3d(points: Sequence[Point]) -> Any:
    """The saddle, as matplotlib's documentation animates one."""
    figure, axes = paper(projection="3d")
    axes.view_init(*VIEW)
    x, y = torch.meshgrid(X_RANGE[::10], Y_RANGE, indexing="xy")
    axes.plot_wireframe(x.numpy(), y.numpy(), saddle(x, y).numpy(), rcount=len(x), ccount=x.shape[1])
    return animated(figure, axes, points)


def paper(**options: Any) -> tuple[Any, Any]:
    """A figure of the same size as ours."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.4, 4.8), dpi=100)
    FigureCanvasAgg(figure)
    return figure, figure.add_subplot(**options)


def animated(figure: Any, axes: Any, points: Sequence[Point]) -> Any:
    """One point more in each frame."""
    import matplotlib as mpl
    from imageio_ffmpeg import get_ffmpeg_exe
    from matplotlib.animation import FuncAnimation

    mpl.rcParams["animation.ffmpeg_path"] = get_ffmpeg_exe()
    (line,) = axes.plot(*([] for _ in points[0]), "o-")

    def update(frame: int) -> list[Any]:
        columns = list(zip(*points[: frame + 1], strict=True))
        (line.set_data if len(columns) == 2 else line.set_data_3d)(*columns)
        axes.set_title(f"step {frame}")
        return [line]

    return FuncAnimation(figure, update, frames=len(points), interval=DELTA)


def used(call: Callable[[], object]) -> Callable[[], float]:
    """Measures the processor seconds that a call takes, here and in the processes it waits for."""

    def measure() -> float:
        before = spent()
        call()
        return spent() - before

    return measure


def spent() -> float:
    """Processor seconds so far, of this process and those it has waited for."""
    whole = 0.0
    for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        usage = resource.getrusage(whose)
        whole += usage.ru_utime + usage.ru_stime
    return whole
