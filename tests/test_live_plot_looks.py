"""What is to be seen in a picture, and what is not: specks, numbers over numbers, two runs that look alike."""

from __future__ import annotations

import errno
import itertools
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from matplotlib.collections import LineCollection

from tests.drawing import COARSE, SLIDE, curve, on_saddle, saddle
from tests.test_live_plot import INF, NAN, RATES, flat, plots, shown

VALLEYS: dict[str, Any] = {
    "curved": lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    "slanting": lambda x, y: (0.6 * x + 0.8 * y - 0.1) ** 2 + 0.002 * (x - y) ** 2,
    "with a kink": lambda x, y: (0.6 * x + 0.8 * y).abs() + 0.1 * x.abs(),
    "flat but for rounding": lambda x, y: (x.abs() + y.abs()).clamp(min=4) + 1e-6 * torch.sin(1e4 * (x + 3 * y)),
}


def specks(picture: Any) -> list[Any]:
    """The lines of equal height that are small, of valleys that reach across the picture."""
    (axes,) = picture.figure.axes
    (lines,) = (found for found in axes.collections if isinstance(found, LineCollection))
    size = 0.1 * np.array([np.ptp(axes.get_xlim()), np.ptp(axes.get_ylim())])
    pieces = [np.asarray(path.vertices) for path in lines.get_paths()]
    assert len(pieces) > 5
    inside = [piece for piece in pieces if np.array_equal(piece[0], piece[-1])]
    return [piece for piece in inside if (np.ptp(piece, axis=0) < size).all()]


@pytest.mark.parametrize("valley", VALLEYS)
def test_a_map_has_no_specks(valley: str) -> None:
    assert specks(plots.plot_path(torch.arange(-3, 3.1, 0.5), (-3, 3), VALLEYS[valley], SLIDE)) == []


@pytest.mark.parametrize("valley", VALLEYS)
def test_a_landscape_of_few_measurements_has_no_specks(valley: str) -> None:
    x, y = torch.zeros(1), torch.zeros(1)
    assert specks(plots.plot_loss_landscape(lambda: VALLEYS[valley](x, y), x, y, span=3)) == []


def test_what_lies_between_measurements_is_smooth_and_a_hole_stays_one() -> None:
    def height(x: Any) -> Any:
        return 3 * x[:, None] ** 2 + x[:, None] * x - x

    coarse, fine = np.linspace(0, 1, 11), np.linspace(0, 1, 41)
    assert np.allclose(plots._smooth(height(coarse), 41)[4:-4, 4:-4], height(fine)[4:-4, 4:-4])
    assert np.allclose(plots._smooth(height(coarse), 41)[::4, ::4], height(coarse))
    holed = height(coarse)
    holed[2, 3] = NAN
    found = plots._smooth(holed, 41)
    assert np.isnan(found[8, 12])
    assert np.isnan(found).sum() < 30
    assert np.nanmax(np.abs(found - plots._smooth(height(coarse), 41))) < 0.2
    assert np.allclose(found[20:, 20:], plots._smooth(height(coarse), 41)[20:, 20:])


def test_where_a_map_is_no_number_it_is_hatched_and_that_is_said() -> None:
    holed = plots.plot_path((-4, 4), (-4, 4), lambda x, y: x.log() + y**2, [(1, 1, 1)])
    (axes,) = holed.figure.axes
    assert axes.patch.get_hatch()
    assert axes.images[0].get_array().mask[:, :80].all()
    assert not axes.images[0].get_array().mask[:, 80:].any()
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["not a number"]
    assert "the heights of f from above, hatched where it is not a number" in holed.alt
    whole = plots.plot_path((-4, 4), (-4, 4), lambda x, y: 1 / (x * y).abs(), [(1, 1, 1)])
    (axes,) = whole.figure.axes
    assert not axes.patch.get_hatch()
    assert not axes.images[0].get_array().mask.any()
    assert "not a number" not in whole.alt
    assert plots.plot_path((-4, 4), (-4, 4), lambda x, _: x * NAN, [(1, 1, 1)]).figure.axes[0].patch.get_hatch()


def many(count: int, name: str = "run {}") -> Any:
    points = {name.format(run): on_saddle((6, 0.1 * run), (3, 0.3 * run)) for run in range(count)}
    return plots.compare(COARSE, COARSE, saddle, points)


def test_many_runs_all_look_different() -> None:
    assert len({plots._look(number) for number in range(72)}) == 72
    picture = many(12)
    players = shown(picture)["runs"]
    assert len({(run["colour"], run["dash"], str(run["corners"])) for run in players}) == 12
    legend = picture.figure.axes[0].get_legend()
    assert [text.get_text() for text in legend.get_texts()] == [f"run {run}" for run in range(12)]
    assert legend.get_window_extent().x0 >= picture.figure.axes[0].get_window_extent().x1
    assert legend.get_window_extent().x1 <= plots.WIDTH


@pytest.mark.parametrize(("count", "name"), [(1, ""), (2, "{}"), (12, "run {}"), (12, "a rather long name {0}" * 3)])
def test_the_words_above_are_as_large_for_many_runs_and_all_there(count: int, name: str) -> None:
    picture = many(count, name)
    for words, lines in zip(picture.words, picture._lines, strict=True):
        assert max(map(picture._font.getlength, lines)) <= plots.WIDTH
        assert " ".join(lines).split() == words.split() or lines[-1] == "…"
    assert shown(picture)["words"] == picture._lines
    height = plots._height(picture._lines)
    assert picture.figure.axes[0].get_window_extent().y1 <= plots.HEIGHT - height
    dark = (picture.frame(1)[:, :, :3] < 128).all(axis=2)
    assert dark[: height - 2].any(axis=1).sum() >= 9 * len(picture._lines[1])
    assert not dark[height - 2 : height].any()


@pytest.mark.parametrize("scale", [1e-9, 1e12, 1e300])
@pytest.mark.parametrize("points", [[(1.0, 0.0)], [(1.0, -1.23456e300, 1.23456e-300), (2.0, 0.0)]])
def test_what_an_axis_counts_in_stands_below_the_words(scale: float, points: Any) -> None:
    picture = plots.anim_2d((-10, 10), lambda x: x.double() * scale, points)
    (axes,) = picture.figure.axes
    counted = axes.yaxis.get_offset_text()
    assert counted.get_text().startswith("1e")
    assert counted.get_window_extent().y1 <= plots.HEIGHT - plots._height(picture._lines)


VIEWS = [(40, 250), (30, 130), (30, -60), (5, -60), (0, 0), (90, 0), (89, -90), (20, 180)]


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("scale", [1, 1e-8])
def test_no_number_of_a_solid_lies_over_another(view: tuple[float, float], scale: float) -> None:
    picture = plots.anim_3d(COARSE, COARSE * scale, *view, lambda x, y: x**2 - (y / scale) ** 2, [])
    (axes,) = picture.figure.axes
    boxes = []
    for axis in (axes.xaxis, axes.yaxis, axes.zaxis):
        low, high = axis.get_view_interval()
        texts = [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
        boxes += [text.get_window_extent() for text in texts if text.get_text()]
        assert not axis.offsetText.get_visible()
    assert len(boxes) >= 4
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
    assert (scale == 1) or "1e" in axes.get_ylabel() or not axes.yaxis.label.get_visible()


def test_rates_that_no_log_axis_has_are_seen_and_said() -> None:
    picture = plots.plot_lr([0.0, *RATES])
    (axes,) = picture.figure.axes
    assert axes.get_yscale() == "symlog"
    assert axes.get_ylim()[0] < 0
    assert "0" in [text.get_text() for text in axes.get_yticklabels()]
    assert picture.words == [f"linear below {min(RATES):.3g}, as a log axis has no 0"]
    below = plots.plot_lr([0.1, -0.1])
    assert below.figure.axes[0].get_ylim()[0] < -0.1
    assert "linear below 0.1" in below.alt
    nothing = plots.plot_lr([0.0, 0.0])
    assert nothing.figure.axes[0].get_yscale() == "linear"
    assert nothing.words == [""]


def test_rates_that_are_no_numbers_are_seen_and_said() -> None:
    picture = plots.plot_lr({"fine": [0.1, 0.2], "lost": [NAN, 0.1, INF, 0.2]})
    (axes,) = picture.figure.axes
    crosses = [line for line in axes.lines if line.get_marker() == "x" and len(line.get_xdata())]
    assert [list(line.get_xdata()) for line in crosses] == [[0, 2]]
    assert picture.words == ["lost: no number (\u00d7) at steps 0, 2"]
    assert "lost: no number (\u00d7) at steps 0, 2" in picture.alt
    assert axes.get_yscale() == "log"
    assert plots.plot_lr([NAN] * 20).words == ["no number (\u00d7) at steps 0, 1, 2, 3, 4, 5, 6, 7, …"]
    assert axes.get_xlim()[0] < 0 < 3 < axes.get_xlim()[1]


UNWRITTEN = {
    "no/such/folder/descent.png": (
        FileNotFoundError,
        "no folder .*folder' to write 'descent.png' to: make it first; ",
    ),
    "file.txt/descent.png": (NotADirectoryError, r"cannot be written \(Not a directory\): choose another place"),
    "folder.png": (IsADirectoryError, r"cannot be written \(Is a directory\): choose another place"),
}


@pytest.mark.parametrize("name", UNWRITTEN)
def test_a_file_that_cannot_be_written_is_told_in_a_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "file.txt").touch()
    (tmp_path / "folder.png").mkdir()
    kind, words = UNWRITTEN[name]
    with pytest.raises(kind, match=words) as raised:
        flat().save(tmp_path / name)
    assert f"{Path(name).name!r} alone is written to the folder you are in" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_who_may_not_write_is_told_where_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Raised here, as root may write everywhere."""

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "/etc/descent.png")

    monkeypatch.setattr(Path, "write_bytes", refused)
    with pytest.raises(PermissionError, match=r"may not write 'descent.png' to '/etc': choose a folder of your own; "):
        flat().save("/etc/descent.png")


def test_a_curve_is_where_it_was_however_many_lines_stand_above() -> None:
    one, two = flat([(8.0, 4.0)]), flat([(8.0, 4.0, 0.123456), (-1.23456e-300, 1.23456e300, -1.23456e-99)])
    assert (len(one._lines[0]), max(map(len, two._lines))) == (1, 2)
    for picture in (one, two):
        (axes,) = picture.figure.axes
        assert np.allclose(axes.transData.inverted().transform(picture.runs[""][0]), (8, 4))
        assert np.allclose(axes.lines[0].get_ydata()[::40], curve(torch.arange(-10, 10, 4.0)), atol=1e-5)


@pytest.mark.parametrize("steps", [2, 3, 200])
def test_a_landscape_may_be_of_few_measurements_or_many(steps: int) -> None:
    x, y = torch.zeros(1), torch.zeros(1)
    picture = plots.plot_loss_landscape(lambda: x + 2 * y, x, y, steps=steps)
    (axes,) = picture.figure.axes
    assert axes.images[0].get_array().shape == (max(steps, plots.MAP),) * 2
    assert picture.to_png().startswith(b"\x89PNG")
