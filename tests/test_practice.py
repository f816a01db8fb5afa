"""Practice in the student's own kernel says, draws and pays what the grader of record does, and disturbs nothing."""

from __future__ import annotations

import linecache
import random
import re
import warnings
from collections.abc import Callable
from typing import Any

import pytest
import torch

from graders.grading import grade_submission
from graders.keys import find_course, read_keys
from graders.model import AnswerKey
from graders.notebooks.drawing import LEFT, RIGHT, TOP, WIDTH, drawing
from graders.notebooks.practice import check, look
from graders.notebooks.telling import as_html, as_text
from graders.report import Report
from graders.submission import Handed, Submission
from graders.worker import Worker
from tests.course import COURSE, authored_exercise

NAMES = ("manual_gd_step", "build_optimizer", "loss_l1", "run_with_scheduler", "checkpoint", "fit_digits")


AT = re.compile(r"\S+:\d+: (?=\w+Warning)")
"""Where a warning came: a cell of a notebook has a name of its own in a kernel."""


def functions_in(text: str, key: AnswerKey) -> list[Callable[..., Any]]:
    """The functions of an answer of the course's own, as a notebook has them: with their lines where Python looks."""
    module: dict[str, Any] = {"__name__": "answer"}
    cell = f"<cell-{hash(text)}>"
    linecache.cache[cell] = (len(text), None, text.splitlines(keepends=True), cell)
    exec(compile(text, cell, "exec"), module)  # noqa: S102
    return [module[name] for name in key.functions]


def key_of(name: str) -> AnswerKey:
    (key,) = read_keys(find_course().trajectories, [name])
    return key


def reported(worker: Worker, name: str, text: str) -> Report:
    """What the grader of record says on the same cases."""
    (report,) = grade_submission(worker, [key_of(name)], Submission(COURSE, {name: Handed((text,), notebook=True)}))
    return report


def texts_of(name: str) -> dict[str, str]:
    """Right and wrong answers to an exercise."""
    authored = authored_exercise(name)
    wrong = {found.name: found.applied_to(authored.answer) for found in authored.exercise.misconceptions[:6]}
    return {"right": authored.answer, "stub": authored.stub} | wrong


@pytest.mark.parametrize("name", NAMES)
def test_it_pays_and_says_what_the_grader_does(name: str, worker: Worker, capsys: pytest.CaptureFixture[str]) -> None:
    for what, text in texts_of(name).items():
        report = reported(worker, name, text)
        paid = check(*functions_in(text, key_of(name)))
        said = capsys.readouterr()
        assert type(paid) is float
        assert paid == report.score, what
        assert said.err == "", what
        assert AT.sub("", said.out) == AT.sub("", as_text(report)), what


def noisy_step(x: torch.Tensor, lr: float, f: Callable[[torch.Tensor], torch.Tensor]) -> float:
    """A right step that warns, prints, draws random numbers and changes what torch does."""
    warnings.warn("noise", stacklevel=1)
    print("noise")
    torch.manual_seed(1)
    random.seed(1)
    y = f(x)
    y.abs().backward()  # type: ignore[no-untyped-call]
    torch.set_grad_enabled(False)
    assert x.grad is not None
    x -= lr * x.grad
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float64)
    x.grad = None
    return y.item()


def test_it_is_silent_on_stderr_and_leaves_torch_as_it_was(
    capsys: pytest.CaptureFixture[str], recwarn: pytest.WarningsRecorder
) -> None:
    noisy_step.__name__ = "manual_gd_step"
    before = torch.random.get_rng_state(), random.getstate(), torch.get_default_dtype()
    with torch.no_grad():
        check(noisy_step)
        assert not torch.is_grad_enabled()
    after = torch.random.get_rng_state(), random.getstate(), torch.get_default_dtype()
    assert torch.equal(before[0], after[0])
    assert before[1:] == after[1:]
    assert capsys.readouterr().err == ""
    assert len(recwarn) == 0


def test_ctrl_c_ends_it() -> None:
    stopped = functions_in("def manual_gd_step(x, lr, f): raise KeyboardInterrupt", key_of("manual_gd_step"))
    with pytest.raises(KeyboardInterrupt):
        check(*stopped)


UNKNOWN: dict[str, tuple[tuple[Any, ...], str]] = {
    "nothing": ((), "no exercise asks for nothing"),
    "another name": ((key_of,), "no exercise asks for key_of"),
    "no function": ((7,), "no exercise asks for 7"),
}


@pytest.mark.parametrize("what", UNKNOWN)
def test_a_function_that_no_exercise_asks_for_is_refused(what: str) -> None:
    functions, words = UNKNOWN[what]
    with pytest.raises(ValueError, match=words):
        check(*functions)


def test_looking_takes_numbers_of_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    (step,) = functions_in(authored_exercise("manual_gd_step").answer, key_of("manual_gd_step"))
    look(step, x0=3.0, steps=17)
    assert capsys.readouterr().out == "17 rows\n"
    look(step, f="no such problem")
    assert "It ends with" in capsys.readouterr().out
    with pytest.raises(ValueError, match="no setting 'speed'; there are f, x0, lr, steps"):
        look(step, speed=3)


def test_the_drawing_is_the_trajectory(worker: Worker) -> None:
    authored = authored_exercise("manual_gd_step")
    wrong = authored.exercise.misconception("no_zero_grad").applied_to(authored.answer)
    report = reported(worker, "manual_gd_step", wrong)
    assert report.told is not None
    assert report.shown is not None
    lines = [
        [tuple(map(float, point.split(","))) for point in points.split()]
        for points in re.findall(r'<polyline points="([^"]*)"', drawing(report))
    ]
    expected, yours = ([row["x"] for row in run.rows] for run in (report.key.reference(report.told.name), report.shown))
    across = [LEFT + (WIDTH - LEFT - RIGHT) * step / (len(expected) - 1) for step in range(len(expected))]
    assert [x for x, _ in lines[0]] == pytest.approx(across, abs=0.06)
    low, high = lines[0][0], lines[0][-1]
    scale = (high[1] - low[1]) / (expected[-1] - expected[0])  # type: ignore[operator]
    drawn = [(y - low[1]) / scale + expected[0] for _, y in (point for line in lines[1:] for point in line)]  # type: ignore[operator]
    inside = [value for value in yours if min(drawn) - 0.1 <= value <= max(drawn) + 0.1]  # type: ignore[operator]
    assert drawn == pytest.approx(inside, abs=0.1)
    assert min(y for _, y in lines[0]) >= TOP


HOSTILE = "</pre><script>alert('x')</script><b>&amp;\x1b[31m"


def test_no_text_of_a_student_becomes_markup(worker: Worker) -> None:
    text = f"def manual_gd_step(x, lr, f):\n    print({HOSTILE!r})\n    raise ValueError({HOSTILE!r})  # <script>\n"
    page = as_html(reported(worker, "manual_gd_step", text))
    assert "<script" not in page
    assert "&lt;script&gt;alert(" in page
    assert "\x1b" not in page


def test_a_sealed_case_is_not_drawn_and_tells_no_number(worker: Worker) -> None:
    key = key_of("manual_gd_step")
    report = reported(worker, "manual_gd_step", authored_exercise("manual_gd_step").stub)
    assert report.told in key.exercise.cases
    assert drawing(report) == ""
