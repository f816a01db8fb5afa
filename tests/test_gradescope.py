"""Gradescope: the .zip that `descent gradescope` writes, unpacked and run as the platform does it."""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.course import NAMES, Run
from tests.platforms import (
    FIRST,
    POINTS,
    SECOND,
    WORTH,
    answers,
    made,
    python_with,
    right,
    run,
    write,
    wrong,
)

pytestmark = pytest.mark.xdist_group("platforms")

KILLED = """
import sys
if any(word.startswith("gradescope=") for word in sys.orig_argv):
    import os, signal
    from graders import stepwise
    put, written = stepwise.write_formats, []
    def then_killed(document, places):
        put(document, places)
        written.append(document)
        if len(written) == 2:
            os.kill(os.getpid(), signal.SIGKILL)
    stepwise.write_formats = then_killed
"""
"""Ends the grader, as a platform does, after the first of two exercises."""

FAILING = """
import sys
if any(word.startswith("gradescope=") for word in sys.orig_argv):
    from graders import stepwise
    grade, graded = stepwise.grade_submission, []
    def fails_then(*given, **more):
        if graded:
            raise MemoryError
        graded.append(1)
        return grade(*given, **more)
    stepwise.grade_submission = fails_then
"""
"""Makes the grader itself fail at the second exercise."""

BROKEN = """
import sys
if any(word.startswith("gradescope=") for word in sys.orig_argv):
    from graders import worker
    async def lost(self, keeper, job, answered):
        answered.fill(job.cases, worker.Ending("grader_error", message="it is broken"))
    worker.Worker._answer = lost
"""
"""Makes the grader end each case in grader_error."""


LOGGING = """#!/bin/sh
echo "$@" >>"$LOG"
if [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; fi
"""
"""Stands in for Python: says how it was called, and makes an environment of itself."""


@pytest.fixture(scope="module")
def archive(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .zip."""
    out = tmp_path_factory.mktemp("made") / "autograder.zip"
    told = made(repository, "gradescope", out)
    assert told.returncode == 0, told.stderr
    assert "keep it from students" in told.stdout
    return out


@pytest.fixture(scope="module")
def source(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Gradescope unpacks once."""
    folder = tmp_path_factory.mktemp("source")
    with zipfile.ZipFile(archive) as members:
        members.extractall(folder)
    return folder


@pytest.fixture
def autograder(source: Path, tmp_path: Path) -> Path:
    """The folder that the platform calls /autograder, with nothing handed in yet."""
    (tmp_path / "results").mkdir()
    (tmp_path / "source").symlink_to(source)
    write(tmp_path / "submission_metadata.json", json.dumps({"id": 1, "assignment": {"total_points": str(WORTH)}}))
    return tmp_path


def graded(autograder: Path, also: str = "") -> tuple[Run, Any]:
    """Run what was unpacked, with a Python that has the course in it installed; the results beside the run."""
    python = python_with(autograder / "venv", autograder / "source" / "course", also)
    told = run(
        "sh", autograder / "source" / "run_autograder", autograder,
        cwd=autograder / "submission", DESCENT_PYTHON=str(python), PYTHONPATH=str(autograder / "submission"),
    )  # fmt: skip
    return told, json.loads((autograder / "results" / "results.json").read_text(encoding="ascii"))


def scores(results: Any) -> list[tuple[int, int]]:
    """Points of each exercise, earned and to be had."""
    return [(test["score"], test["max_score"]) for test in results["tests"]]


def test_the_archive_holds_the_students_copy_and_what_the_platform_runs(archive: Path) -> None:
    with zipfile.ZipFile(archive) as members:
        modes = {member.filename: stat.S_IMODE(member.external_attr >> 16) for member in members.infolist()}
        sealed = json.loads(zipfile.ZipFile(members.open("sealed.bundle")).read("manifest.json"))
    assert {name for name in modes if not name.startswith("course/")} == {
        "setup.sh", "run_autograder", "grading.py", "sealed.bundle",
    }  # fmt: skip
    assert (modes["setup.sh"], modes["run_autograder"], modes["sealed.bundle"]) == (0o755, 0o755, 0o600)
    assert sealed["names"] == sorted([FIRST, SECOND])
    inside = {name.removeprefix("course/") for name in modes}
    assert {"pyproject.toml", "constraints.txt", *(f"exercises/{name}.py" for name in NAMES)} <= inside
    assert {name.split("/")[1] for name in inside if name.startswith("reference/")} == {"trajectories"}
    assert not [name for name in inside if name.startswith(("tests/", "build/", ".git/"))]
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600


def test_a_right_answer_and_a_wrong_one_among_what_wants_to_be_the_grader(autograder: Path) -> None:
    answers(autograder / "submission", {FIRST: right(FIRST), SECOND: wrong(SECOND)})
    told, results = graded(autograder)
    assert (told.returncode, told.stderr) == (0, "")
    assert scores(results) == [(POINTS[FIRST], POINTS[FIRST]), (0, POINTS[SECOND])]
    assert results["score"] == POINTS[FIRST]
    assert "Gradescope gives" not in told.stdout


def test_what_is_missing_counts_as_not_done_and_the_total_stays(autograder: Path) -> None:
    answers(autograder / "submission", {SECOND: right(SECOND)})
    write(autograder / "submission_metadata.json", json.dumps({"assignment": {"total_points": "100.0"}}))
    told, results = graded(autograder)
    assert scores(results) == [(0, POINTS[FIRST]), (POINTS[SECOND], POINTS[SECOND])]
    assert f"Gradescope gives 100 points for this assignment, and its exercises are worth {WORTH}." in told.stdout


def test_who_ends_the_grader_from_outside_leaves_what_was_graded(autograder: Path) -> None:
    answers(autograder / "submission", {FIRST: right(FIRST), SECOND: right(SECOND)})
    told, results = graded(autograder, KILLED)
    assert "Signal 9 ended the grader" in told.stdout
    assert scores(results) == [(POINTS[FIRST], POINTS[FIRST]), (0, POINTS[SECOND])]
    assert "the grading had not come to it" in results["tests"][1]["output"]


@pytest.mark.parametrize("also", [FAILING, BROKEN])
def test_where_the_grader_itself_fails_there_are_no_points(autograder: Path, also: str) -> None:
    answers(autograder / "submission", {FIRST: right(FIRST), SECOND: right(SECOND)})
    told, results = graded(autograder, also)
    assert told.returncode == 1
    assert "Not graded" in results["output"]
    assert not {"score", "tests"} & results.keys()


def test_where_nothing_was_handed_in_there_are_no_points(autograder: Path) -> None:
    (autograder / "submission").mkdir()
    told, results = graded(autograder)
    assert told.returncode == 0
    assert scores(results) == [(0, POINTS[FIRST]), (0, POINTS[SECOND])]


def test_setting_up_installs_the_course_and_closes_the_folder(autograder: Path, source: Path) -> None:
    log = autograder / "log"
    write(autograder / "bin" / "python3", LOGGING)
    (autograder / "bin" / "python3").chmod(0o755)
    told = run(
        "sh", source / "setup.sh", cwd=autograder, DESCENT_AUTOGRADER=str(autograder), LOG=str(log),
        PATH=f"{autograder / 'bin'}:/usr/bin:/bin",
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")
    course = autograder / "source" / "course"
    assert log.read_text().splitlines()[-2:] == [
        f"-m venv {autograder / 'venv'}",
        f"-m pip install --quiet -c {course / 'constraints.txt'} {course}",
    ]
    assert [stat.S_IMODE(path.stat().st_mode) for path in (source, source / "sealed.bundle")] == [0o700, 0o600]
