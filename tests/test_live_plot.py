"""Pictures as data: what is drawn lies where the numbers are, every step is there, and what is no number is said."""

from __future__ import annotations

import io
import json
import math
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from graders.worker.undrawn import PUBLIC
from tests.course import COURSE
from tests.drawing import COARSE, SLIDE, SWING, X_RANGE, curve, drawing_module, on_saddle, saddle

plots = drawing_module()
NAN, INF = math.nan, math.inf
RATES = [0.5 * 0.8**step for step in range(30)]


def flat(points: Any = SWING, delta: float = 400) -> Any:
    return plots.anim_2d(X_RANGE, curve, points, delta)


def solid(points: Any = SLIDE, func: Any = saddle) -> Any:
    return plots.anim_3d(COARSE, torch.arange(-15, 10, 2.0), 40, 250, func, points, 100)


def seen_from_above(**runs: Any) -> Any:
    return plots.compare(COARSE, COARSE, saddle, runs or {"": SLIDE})


def shown(picture: Any) -> dict[str, Any]:
    """What a page's player was given."""
    (found,) = re.findall(r"const shown = (\{.*\}), drawing", picture.to_html())
    return dict(json.loads(found))


def column(picture: Any, step: int, place: tuple[float, float]) -> tuple[int, ...]:
    """The colour of a frame at a place, in pixels from the lower left."""
    pixels = picture.frame(step)
    x, y = place
    return tuple(int(value) for value in pixels[round(picture.figure.bbox.height - y), round(x)][:3])


def test_a_point_is_drawn_where_its_numbers_are() -> None:
    picture = flat()
    (axes,) = picture.figure.axes
    drawn = axes.transData.inverted().transform(picture.runs[""])
    assert np.allclose(drawn, SWING, atol=1e-9)
    (line,) = axes.lines
    assert np.allclose(line.get_xydata(), np.column_stack([X_RANGE, curve(X_RANGE)]), atol=1e-6)
    assert axes.get_xlim() == pytest.approx((-10, 9.9))
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("x", "f(x)")


def test_a_path_is_drawn_where_its_numbers_are() -> None:
    picture = plots.plot_path(COARSE, COARSE, saddle, SLIDE)
    (axes,) = picture.figure.axes
    assert np.allclose(axes.transData.inverted().transform(picture.runs[""]), np.array(SLIDE)[:, :2], atol=1e-9)


def test_a_point_on_a_surface_is_drawn_where_the_net_is() -> None:
    """A point in a corner of the net is where matplotlib draws that corner."""
    from mpl_toolkits.mplot3d import proj3d

    corner = (COARSE[0].item(), -15.0)
    picture = solid(on_saddle(corner))
    (axes,) = picture.figure.axes
    x, y, _ = proj3d.proj_transform(*corner, corner[0] ** 2 - corner[1] ** 2, axes.M)
    assert np.allclose(picture.runs[""][0], axes.transData.transform((x, y)))
    assert (axes.elev, axes.azim) == (40, 250)
    assert (axes.get_xlabel(), axes.get_ylabel(), axes.get_zlabel()) == ("x", "y", "f(x, y)")


@pytest.mark.parametrize("make", [flat, solid, seen_from_above], ids=["curve", "surface", "from above"])
def test_every_step_has_its_frame_up_to_the_last(make: Callable[[], Any]) -> None:
    picture = make()
    places, *_ = picture.runs.values()
    last, orange = len(places) - 1, (0xD5, 0x5E, 0x00)
    assert (len(picture), len(places)) == (15, 15)
    assert [words.split()[:2] for words in picture.words] == [["step", str(step)] for step in range(15)]
    assert column(picture, last, places[last]) == orange
    assert column(picture, 0, places[0]) == orange
    assert column(picture, 0, places[1]) != orange
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(picture.to_png()))), picture.frame(last)[:, :, :3])


def test_the_words_say_step_value_and_rate() -> None:
    assert flat([(8.0, 3.957, 0.5), (6.0, 1.528, 0.25)]).words == [
        "step 0   x = 8  f(x) = 3.957  lr = 0.5",
        "step 1   x = 6  f(x) = 1.528  lr = 0.25",
    ]
    assert solid(on_saddle((6, 1)), saddle).words == ["step 0   x = 6  y = 1  f(x, y) = 35"]
    both = seen_from_above(SGD=on_saddle((6, 1), (5, 1)), Adam=on_saddle((6, 1)))
    assert both.words == ["step 0   SGD 35   Adam 35", "step 1   SGD 24   Adam 35"]
    assert [text.get_text() for text in both.figure.axes[0].get_legend().get_texts()] == ["SGD", "Adam"]


LEFT = {
    "a point beyond the range": ([(8.0, 4.0), (80.0, 4.0)], 1),
    "a point above the curve": ([(8.0, 4.0), (8.0, 400.0)], 1),
    "infinity": ([(8.0, 4.0), (1.0, 1.0), (INF, INF)], 2),
    "NaN from the start": ([(NAN, NAN), (NAN, NAN)], 0),
    "there and back, and there again": ([(80.0, 4.0), (8.0, 4.0), (80.0, 4.0), (NAN, 0.0)], 2),
}


@pytest.mark.parametrize("points", LEFT)
def test_what_leaves_the_picture_is_said(points: str) -> None:
    places, since = LEFT[points]
    picture = flat(places)
    assert picture.words[-1].endswith(f"(left the picture at step {since})")
    assert shown(picture)["runs"][0]["at"][-1] is None
    assert picture.frame(len(picture) - 1).shape == (480, 640, 4)


def test_a_run_that_overflows_is_shown_as_far_as_it_goes() -> None:
    """The original's cubic surface, on which the descent is infinite after a few steps."""
    x, y = torch.tensor([10.0], requires_grad=True), torch.tensor([-4.0], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=0.1)
    points = []
    for _ in range(15):
        optimizer.zero_grad()
        height = x**3 - y**3
        height.backward()  # type: ignore[no-untyped-call]
        points += [(x.item(), y.item(), height.item())]
        optimizer.step()
    picture = plots.anim_3d(
        torch.arange(-10, 15, 1), torch.arange(-15, 10, 2), 30, 130, lambda x, y: x**3 - y**3, points, 100
    )
    assert len(picture) == 15
    assert "left the picture at step 1" in picture.words[14]
    assert re.search(r"= -?(inf|nan)", picture.words[14])


@pytest.mark.parametrize("length", [0, 1, 2, 1000])
def test_a_run_may_be_of_any_length(length: int) -> None:
    picture = flat([SWING[step % 15] for step in range(length)], delta=20)
    assert len(picture) == max(length, 1)
    assert len(shown(picture)["runs"][0]["at"]) == length
    with Image.open(io.BytesIO(picture.to_gif())) as gif:
        assert 1 <= getattr(gif, "n_frames", 1) <= plots.MOST_FRAMES
    assert ("hidden" in picture.to_html().split("<script>")[0].split("<div ")[1].split(">")[0]) is (length < 2)


def test_a_range_may_be_its_two_ends() -> None:
    (axes,) = plots.anim_2d((-10, 10), curve, SWING).figure.axes
    assert np.allclose(axes.lines[0].get_ydata(), curve(torch.linspace(-10, 10, 200)), atol=1e-5)
    assert plots.compare((-9, 9), (-9, 9), saddle, {0.1: SLIDE, 0.2: SLIDE}).words[0] == "step 0   0.1 36   0.2 36"


def test_points_may_be_tensors_and_ranges_whatever_holds_numbers() -> None:
    points = [(torch.tensor([8.0], requires_grad=True), torch.tensor(3.957)), [np.float32(6), 1]]
    for places in (X_RANGE, X_RANGE.numpy(), X_RANGE.tolist(), range(-10, 10)):
        assert plots.anim_2d(places, curve, points).words[0] == "step 0   x = 8  f(x) = 3.957"
    assert plots.anim_2d(X_RANGE, lambda _: 3.0, points).figure.axes[0].lines[0].get_ydata()[0] == 3
    assert plots.anim_2d(X_RANGE, lambda x: x.log(), points).figure.axes[0].get_ylim()[1] < 3


def test_a_landscape_leaves_the_parameters_as_they_were() -> None:
    model = torch.nn.Linear(1, 1)
    x = torch.linspace(-1, 1, 9)[:, None]
    before = [parameter.clone() for parameter in model.parameters()]

    def loss() -> Any:
        return ((model(x) - 2 * x - 1) ** 2).mean()

    picture = plots.plot_loss_landscape(loss, model.weight, model.bias, span=2, steps=11)
    assert all(torch.equal(now, then) for now, then in zip(model.parameters(), before, strict=True))
    assert f"loss = {loss().item():.6g}" in picture.words[0]
    with pytest.raises(ZeroDivisionError):
        plots.plot_loss_landscape(lambda: 1 / 0, model.weight, model.bias)
    assert all(torch.equal(now, then) for now, then in zip(model.parameters(), before, strict=True))


def test_rates_are_drawn_on_a_log_axis() -> None:
    picture = plots.plot_lr({"once": RATES, "twice": [rate**2 for rate in RATES]})
    (axes,) = picture.figure.axes
    assert axes.get_yscale() == "log"
    assert np.allclose(axes.lines[0].get_ydata(), RATES)
    assert axes.lines[0].get_linestyle() != axes.lines[2].get_linestyle()


KINDS = {".png": b"\x89PNG", ".gif": b"GIF89a", ".html": b"<!DOCTYPE html>", ".mp4": b"ftyp"}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_saved_as_its_name_says(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"descent{kind}"
    flat().save(path)
    assert KINDS[kind] in path.read_bytes()[:16]


def test_a_video_holds_every_frame_for_as_long_as_was_asked(tmp_path: Path) -> None:
    path = tmp_path / "descent.mp4"
    flat(delta=400).save(path)
    command = [plots._ffmpeg(), "-i", path, "-f", "null", "-"]
    counted = subprocess.run(command, capture_output=True, text=True, check=True)
    assert re.findall(r"frame= *(\d+)", counted.stderr)[-1] == "15"
    assert "2.50 fps" in counted.stderr
    assert plots.Picture.to_html5_video(flat()).startswith("<video controls")


def test_without_ffmpeg_it_says_what_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    with pytest.raises(RuntimeError, match=r"no ffmpeg here to make a video with; a \.gif or \.html needs none"):
        flat().to_mp4()


def test_the_page_asks_nothing_of_a_network_and_names_are_no_markup() -> None:
    name = "</script><img src=x onerror=alert(1)>$alt $"
    picture = seen_from_above(**{name: SLIDE, "b": SLIDE})
    page = picture.to_html()
    assert re.findall(r"[a-z]+://[^\"]*|(?:src|href)=.//", page) == ["http://www.w3.org/2000/svg"]
    assert page.count("</script>") == 1
    assert "<img" not in page
    assert shown(picture)["runs"][0]["name"] == name
    inline = picture._repr_html_()
    assert inline.startswith("<iframe title=")
    assert inline.count("<") == 2
    assert "A descent on the heights of f from above by" in repr(picture)


def test_importing_it_loads_nothing_and_drawing_needs_no_display(tmp_path: Path) -> None:
    code = """
import sys
import live_plot
print(sorted({"torch", "numpy", "matplotlib"} & set(sys.modules)))
live_plot.anim_2d(range(9), lambda x: x**2, [(1, 1)]).save(sys.argv[1])
print("matplotlib.pyplot" in sys.modules)
"""
    environment = {"PYTHONPATH": str(COURSE / "exercises"), "MPLBACKEND": "TkAgg", "MPLCONFIGDIR": str(tmp_path)}
    command = [sys.executable, "-c", code, str(tmp_path / "descent.gif")]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.returncode) == ("[]\nFalse\n", 0), ran.stderr


def test_what_an_answer_finds_in_its_place_has_the_same_names() -> None:
    own = {name for name, value in vars(plots).items() if getattr(value, "__module__", "") == "live_plot"}
    assert {name for name in own if not name.startswith("_")} == set(PUBLIC)
