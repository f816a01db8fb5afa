"""`descent plot` draws the numbers there are, as each exercise wants to be seen, and says what cannot be drawn."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from graders.grading import job_for
from graders.keys import find_course, read_key
from graders.landscapes import landscapes
from graders.model import AnswerKey
from graders.pictures.contours import FINE, NO_NUMBER, SPECK, levels_of, smooth
from graders.pictures.figure import as_gif, as_png, drawn
from graders.pictures.kinds import PANELS
from graders.pictures.panels import LANDSCAPE
from graders.picturing import asked_for
from graders.plotting import about, longest
from graders.report import Report, grade
from graders.shown import trajectory_document
from graders.trajectory import Trajectory
from graders.worker import Worker
from reference.authored import read_all
from tests.course import NAMES, descent, in_shell
from tests.drawing import drawing_module

pytestmark = pytest.mark.xdist_group("plotting")

AUTHORED = {authored.exercise.name: authored for authored in read_all()}
FIRST = "manual_gd_step"
RUNS: dict[tuple[str, str | None], tuple[AnswerKey, Report, Mapping[str, Trajectory]]] = {}
"""What was run, by exercise and misconception."""


def key_of(name: str) -> AnswerKey:
    return read_key(find_course().trajectories / f"{name}.jsonl")


def asked_about(name: str, worker: Worker, label: str | None = None, case: str = "") -> dict[str, Any]:
    """What is handed over for a picture of the right answer, or of one with a misconception."""
    if (name, label) not in RUNS:
        key, authored = key_of(name), AUTHORED[name]
        answer = authored.answer
        text = authored.exercise.misconception(label).applied_to(answer) if label else answer
        (answered,) = worker.run([job_for(key, text.encode())])
        RUNS[name, label] = key, grade(key, answered.trajectories), answered.trajectories
    key, report, runs = RUNS[name, label]
    chosen = next((found for found in key.exercise.cases if case and found.name.startswith(case)), longest(report))
    report = about(report, chosen, runs[chosen.name])
    document = trajectory_document(report, landscapes(worker, [report]).get(name))
    assert document is not None
    return json.loads(json.dumps(asked_for(key, chosen, document, runs[chosen.name])))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def stuck(worker: Worker) -> dict[str, Any]:
    """Gradient descent whose gradient is never cleared, on the notebook's own run."""
    return asked_about(FIRST, worker, "no_zero_grad", "the notebook's own run")


def lines_of(figure: Any, panel: int) -> dict[str, Any]:
    return {line.get_label(): line.get_xydata() for line in figure.axes[panel].lines}


def test_what_is_drawn_is_the_students_numbers_and_the_expected_ones_up_to_the_parting(stuck: dict[str, Any]) -> None:
    figure, _ = drawn(stuck)
    lines = lines_of(figure, 0)
    key = key_of(FIRST)
    (case,) = (case for case in key.exercise.cases if case.name.startswith("the notebook's own run"))
    frozen: dict[str, Any] = {label: run.columns.get("x") for label, run in key.trajectories[case.name].items()}
    assert list(lines) == ["_child0", "with no_zero_grad", "expected", "yours"]
    assert np.allclose(lines["yours"][:, 0], [7.0, *frozen["no_zero_grad"]], rtol=1e-6)
    seen = ~np.isnan(lines["yours"][:, 1])
    assert np.allclose(lines["with no_zero_grad"], lines["yours"], rtol=1e-6, equal_nan=True)
    assert seen.sum() > 5
    assert np.allclose(lines["yours"][seen, 1], np.abs(lines["yours"][seen, 0] ** 3), atol=0.2)
    upto = stuck["step"] + 2
    assert np.allclose(lines["expected"][:, 0], [7.0, *frozen["reference"]][:upto], rtol=1e-6)
    assert figure.axes[0].lines[0].get_color() == LANDSCAPE
    assert (figure.axes[0].get_xlabel(), figure.axes[0].get_ylabel()) == ("x", "loss")


def test_an_accumulated_gradient_is_drawn_away_from_the_true_one(stuck: dict[str, Any]) -> None:
    """In the second call the gradient of the first is added."""
    figure, _ = drawn(stuck)
    lines = lines_of(figure, 1)
    true, used = lines["true, where you were"], lines["used by your step"]
    assert np.allclose(true[:2, 1], [3 * 49, 3 * 5.53**2], rtol=1e-3)
    assert used[0, 1] == pytest.approx(true[0, 1], rel=1e-3)
    assert used[1, 1] == pytest.approx(true[0, 1] + true[1, 1], rel=1e-3)
    assert list(used[:2, 0]) == [1, 2]


def test_who_minimises_f_itself_is_drawn_with_the_opposite_gradient(worker: Worker) -> None:
    figure, _ = drawn(asked_about(FIRST, worker, "forgot_abs", "left of the root"))
    lines = lines_of(figure, 1)
    true, used = lines["true, where you were"], lines["used by your step"]
    assert used[0, 1] == pytest.approx(-true[0, 1], rel=1e-2)
    assert figure.axes[0].get_title("left").startswith("yours leaves the picture in call ")


def test_rates_stand_on_a_log_axis_and_twice_a_decay_is_twice_as_steep(worker: Worker) -> None:
    figure, _ = drawn(asked_about("run_with_scheduler", worker, "scheduler_stepped_twice"))
    axes = figure.axes[0]
    assert axes.get_yscale() == "log"
    lines = lines_of(figure, 0)
    slopes = {label: np.diff(np.log(lines[label][:2, 1]))[0] for label in ("yours", "expected")}
    assert slopes["yours"] == pytest.approx(2 * slopes["expected"])
    low, high = axes.get_ylim()
    assert 0 < low < lines["yours"][:, 1].min() < lines["yours"][:, 1].max() < high


def test_what_is_far_off_leaves_the_picture_and_that_is_said(worker: Worker) -> None:
    figure, _ = drawn(asked_about("run_with_optimizer", worker, "sign_error"))
    assert figure.axes[0].get_title("left").startswith("yours leaves the picture in row ")


@pytest.mark.parametrize("name", NAMES)
def test_every_exercise_can_be_drawn(name: str, worker: Worker) -> None:
    asked = asked_about(name, worker, AUTHORED[name].exercise.misconceptions[0].name)
    figure, lines = drawn(asked)
    figure.canvas.draw()
    assert lines or asked["table"]
    assert len(figure.axes) == len(asked["panels"]) > 0


@pytest.mark.parametrize("name", [name for name in NAMES if AUTHORED[name].exercise.panels])
def test_what_an_exercise_wants_to_be_seen_is_drawn(name: str, worker: Worker) -> None:
    wanted = [panel.split() for panel in AUTHORED[name].exercise.panels]
    assert {kind for kind, *_ in wanted} <= PANELS.keys()
    asked = [asked_about(name, worker, case=case.name) for case in key_of(name).exercise.cases]
    whole = [one for one in asked if [panel[0] for panel in one["panels"]] == [panel[0] for panel in wanted]]
    assert whole
    for (_, *found), (_, *words) in zip(whole[0]["panels"], wanted, strict=True):
        assert [one.partition("[")[0] for one in found] == [word.partition("[")[0] for word in words]
    figure, lines = drawn(whole[0])
    assert lines or figure.axes[0].tables


def test_the_other_optimizers_are_drawn_where_nothing_else_differs(worker: Worker) -> None:
    name = "run_with_optimizer"
    figure, _ = drawn(asked_about(name, worker, "sign_error", "the notebook's own run with Adam"))
    lines = lines_of(figure, 0)
    assert list(lines)[:4] == ["SGD", "Adadelta", "Adagrad", "RMSprop"]
    for optimizer, case in (("SGD", "the notebook's own run: "), ("RMSprop", "the notebook's own run with RMSprop")):
        (found,) = (other for other in key_of(name).exercise.cases if other.name.startswith(case))
        assert np.allclose(lines[optimizer][:, 1], key_of(name).reference(found.name).columns["x"])  # type: ignore[arg-type]


def test_what_has_more_than_two_numbers_is_no_map(worker: Worker) -> None:
    for case in key_of("run_lbfgs").exercise.cases:
        numbers = len(case.settings["x0"])  # type: ignore[arg-type]
        panels = asked_about("run_lbfgs", worker, case=case.name)["panels"]
        assert ("map" in [panel[0] for panel in panels]) is (numbers == 2)


def test_a_gif_has_a_frame_for_each_row_and_ends_with_the_whole(stuck: dict[str, Any]) -> None:
    with Image.open(io.BytesIO(as_gif(stuck))) as gif:
        assert getattr(gif, "n_frames", 1) == 11
        gif.seek(10)
        last = np.asarray(gif.convert("RGB")).astype(int)
    still = np.asarray(Image.open(io.BytesIO(as_png(stuck))).convert("RGB")).astype(int)
    assert last.shape == still.shape
    assert np.abs(last - still).mean() < 3


def test_a_map_of_few_measurements_has_no_specks_and_no_number_is_hatched(worker: Worker) -> None:
    asked = asked_about("run_lbfgs", worker, AUTHORED["run_lbfgs"].exercise.misconceptions[0].name)
    asked["panels"] = [panel for panel in asked["panels"] if panel[0] == "map"]
    (axes,) = drawn(asked)[0].axes
    (lines,) = axes.collections
    size = 0.1 * np.array([np.ptp(axes.get_xlim()), np.ptp(axes.get_ylim())])
    pieces = [np.asarray(path.vertices) for path in lines.get_paths()]
    assert len(pieces) > 10
    closed = [piece for piece in pieces if np.array_equal(piece[0], piece[-1])]
    assert [piece for piece in closed if (np.ptp(piece, axis=0) < size).all()] == []
    assert not axes.patch.get_hatch()
    for row in asked["landscape"]["heights"][:9]:
        row[:9] = ["NaN"] * 9
    (axes,) = drawn(asked)[0].axes
    assert axes.patch.get_hatch()
    (cover,) = axes.images
    opaque = np.asarray(cover.get_array())[:, :, 3]
    assert not opaque[:32, :32].any()
    assert opaque[48:].all()
    assert opaque[:, 40:].all()
    legend = axes.get_legend()
    assert legend is not None
    assert legend.get_texts()[-1].get_text() == NO_NUMBER


def test_maps_are_drawn_the_same_way_in_a_students_own_file() -> None:
    x, y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-1, 3, 33))
    z = (1 - x) ** 2 + 100 * (y - x**2) ** 2
    z[:5, :7], z[20, 20] = math.nan, math.inf
    plots = drawing_module()
    assert np.array_equal(smooth(z, FINE), plots._smooth(z, plots.MAP), equal_nan=True)
    assert levels_of(z[np.isfinite(z)]) == plots._levels(z[np.isfinite(z)])
    assert (SPECK, NO_NUMBER) == (plots.SPECK, plots.NO_NUMBER)


@pytest.mark.parametrize("value", [math.nan, math.inf, 1e300, -1e300, None, "a text", True])
def test_whatever_a_student_returned_can_be_drawn(value: Any, stuck: dict[str, Any]) -> None:
    series = [one | {"yours": [value] * 3} for one in stuck["series"]]
    assert as_png(stuck | {"series": series}).startswith(b"\x89PNG")
    assert as_png(stuck | {"series": series, "panels": [["steps", "x"], ["log", "x"], ["change", "x"]]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a wrong answer in it."""
    authored = AUTHORED[FIRST]
    text = authored.exercise.misconception("no_zero_grad").applied_to(authored.answer)
    (tmp_path / f"{FIRST}.py").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "name", "begins"),
    [((), "png", b"\x89PNG"), (("--gif",), "gif", b"GIF89a"), (("--html",), "html", b"<!doctype html>")],
)
def test_the_command_writes_a_file_and_says_what_is_in_it(
    words: tuple[str, ...], name: str, begins: bytes, folder: Path
) -> None:
    ran = descent("plot", FIRST, "--submission", ".", *words, cwd=folder)
    path = f"build/{FIRST}.{name}"
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"{path}: ")
    assert "where they part; yours lies on that of no_zero_grad" in ran.stdout
    assert (folder / path).read_bytes().startswith(begins)


REFUSED = {
    "plot nope": "there is no exercise 'nope'",
    f"plot {FIRST} --submission .. --case nope": "no case is called 'nope'",
    f"plot {FIRST} --submission .. --out /nope/x.png": "is not a folder",
    "plot trace_2d --submission ..": "there is nothing to plot: there is no such file",
    f"plot {FIRST} --submission .. --out x.jpg": "x.jpg should end in .png",
    f"plot {FIRST}": "there is nothing to plot in",
    f"plot {FIRST} --html --gif": "not allowed with argument",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_drawn_is_refused_in_one_sentence(words: str, folder: Path) -> None:
    (folder / "inner").mkdir()
    ran = descent(*words.split(), cwd=folder / "inner")
    assert ran.returncode == 2
    assert REFUSED[words] in ran.stderr
    assert (ran.stdout, ran.stderr.count("\n")) == ("", 1)
    assert list((folder / "inner" / "build").glob("*")) == [] if (folder / "inner" / "build").exists() else True


@pytest.mark.parametrize("around", ["env -i {}", "TERM=dumb {}", "{} >&-", "{} | head -c 0", "HOME=/nonexistent {}"])
def test_it_draws_also_where_little_is_there(around: str, folder: Path) -> None:
    command = f"$DESCENT plot {FIRST} --submission . --out plot.png"
    ran = in_shell(around.format(command), folder)
    assert "Traceback" not in ran.stderr
    assert (folder / "plot.png").read_bytes().startswith(b"\x89PNG")
