"""`descent grade --write`: exercise by exercise, with all of them in what is written from the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.grading import grade_submission
from graders.keys import find_course, read_keys
from graders.report import Report
from graders.stepwise import grade_stepwise
from graders.submission import read_submission
from graders.worker import Worker
from tests.course import descent
from tests.platforms import FIRST, SECOND, answers, right, wrong

LOOPS = "def lr_step(lr, step_size, gamma, steps):\n    while True:\n        pass\n"


def told(reports: list[Report]) -> list[tuple[str, int, int]]:
    """What counts of some reports."""
    return [(report.status, report.score, report.max_score) for report in reports]


def test_it_grades_as_all_at_once_and_tells_of_all_after_each(worker: Worker, tmp_path: Path) -> None:
    keys = read_keys(find_course().trajectories, [FIRST, SECOND])
    submission = read_submission(answers(tmp_path, {FIRST: right(FIRST), SECOND: wrong(SECOND)}), [FIRST, SECOND])
    seen: list[list[tuple[str, int, int]]] = []
    reports = grade_stepwise(worker, keys, submission, lambda so_far: seen.append(told(so_far)))
    at_once = told(grade_submission(worker, keys, submission))
    assert told(reports) == at_once
    waiting = [("timed_out", 0, key.exercise.points) for key in keys]
    assert seen == [waiting, [at_once[0], waiting[1]], at_once]


def test_the_seconds_of_a_submission_are_shared(worker: Worker, tmp_path: Path) -> None:
    keys = read_keys(find_course().trajectories, [FIRST, SECOND])[::-1]
    submission = read_submission(answers(tmp_path, {FIRST: right(FIRST), SECOND: LOOPS}), [FIRST, SECOND])
    limits = {"submission_seconds": 0.2}
    reports = grade_stepwise(worker, keys, submission, lambda _: None, limits=limits)
    assert [(report.name, report.status) for report in reports] == [(SECOND, "timed_out"), (FIRST, "timed_out")]
    assert reports[1].first is not None
    assert reports[1].first.ending.message == "it was not run: 0.2 seconds had passed in all exercises"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--write", "html=x.html"], "is not FORMAT=FILE with one of gradescope, prairielearn"),
        (["--write", "gradescope"], "is not FORMAT=FILE"),
        (["--write", "gradescope=nowhere/results.json"], "is not a folder"),
        (["--write", "gradescope=x.json", "--out", "results"], "--write"),
        (["--sealed", "none.bundle"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_runs(tmp_path: Path, words: list[str], said: str) -> None:
    answers(tmp_path, {FIRST: right(FIRST)}, planted=False)
    ran = descent("grade", tmp_path, *words, cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["exercises"]
