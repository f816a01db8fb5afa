"""PrairieLearn and Classroom 50: what the instructor's verbs write, run as each platform does it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.course import COURSE, Run
from tests.platforms import (
    FIRST,
    LOUD,
    POINTS,
    SECOND,
    answers,
    commands_in,
    made,
    python_with,
    right,
    run,
    write,
    wrong,
)

pytestmark = pytest.mark.xdist_group("platforms")

RUNNER = {
    "CLASSROOM": "cs", "ASSIGNMENT": "descent", "ASSIGNMENT_TYPE": "individual", "OWNER": "ann", "USERNAME": "ann",
    "SUBMISSION_TAG": "submit/2026-06-01T14-32-01Z-0123abc", "COMMIT_URL": "https://x.example/c",
    "RELEASE_URL": "https://x.example/r", "REVIEW_URL": "https://x.example/d",
}  # fmt: skip


KILLED = """
import sys
if any(word.startswith("prairielearn=") for word in sys.orig_argv):
    import os, signal
    from graders import stepwise
    put = stepwise.write_formats
    def then_killed(document, places):
        put(document, places)
        os.kill(os.getpid(), signal.SIGKILL)
    stepwise.write_formats = then_killed
"""
"""Ends the grader as soon as it has written."""


@pytest.fixture(scope="module")
def handed(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What each verb writes, by its name."""
    folder = tmp_path_factory.mktemp("handed")
    for verb in ("prairielearn", "classroom50"):
        told = made(repository, verb, folder / verb)
        assert told.returncode == 0, told.stderr
    return {verb: folder / verb for verb in ("prairielearn", "classroom50")}


@pytest.fixture(scope="module")
def python(handed: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A Python that has the course of one of them installed."""
    return str(python_with(tmp_path_factory.mktemp("python") / "venv", handed["prairielearn"] / "course"))


def asked(questions: Path, name: str, grade: Path, files: Mapping[str, str], python: str) -> tuple[Run, Any]:
    """Hand in some files to a question, in the folder that PrairieLearn calls /grade; its results beside the run."""
    (grade / "tests").symlink_to(questions / name / "tests")
    (grade / "student").mkdir()
    for file, text in files.items():
        write(grade / "student" / file, text)
    write(grade / "data" / "data.json", "{}")
    told = run(
        "sh", grade / "tests" / "entrypoint.sh", grade,
        cwd=grade / "student", DESCENT_PYTHON=python, PYTHONPATH=str(grade / "student"),
    )  # fmt: skip
    return told, json.loads((grade / "results" / "results.json").read_text(encoding="ascii"))


def test_a_question_is_whole(handed: dict[str, Path]) -> None:
    questions = handed["prairielearn"] / "questions"
    assert {path.name for path in questions.iterdir()} == {FIRST, SECOND}
    told = [json.loads((folder / "info.json").read_text()) for folder in questions.iterdir()]
    assert len({one["uuid"] for one in told}) == len(told)
    for folder in questions.iterdir():
        inside = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        stub = f"{folder.name}.py"
        assert inside == {"info.json", "question.html", stub, "tests/entrypoint.sh", "tests/sealed.bundle"}
        assert (folder / stub).read_bytes() == (COURSE / "exercises" / stub).read_bytes()
        assert f'file-name="{stub}"' in (folder / "question.html").read_text()
        assert "{{" not in (folder / "question.html").read_text()
        options = json.loads((folder / "info.json").read_text())["externalGradingOptions"]
        assert options["entrypoint"] == "/grade/tests/entrypoint.sh"
        assert options["enableNetworking"] is False


@pytest.mark.parametrize(("answer", "score"), [(right, 1.0), (wrong, 0.0)])
def test_an_answer_to_a_question(
    handed: dict[str, Path], python: str, tmp_path: Path, answer: Any, score: float
) -> None:
    planted = {"conftest.py": "raise SystemExit(7)\n", "sitecustomize.py": "raise SystemExit(7)\n"}
    files = {f"{SECOND}.py": answer(SECOND), **planted}
    told, results = asked(handed["prairielearn"] / "questions", SECOND, tmp_path, files, python)
    assert (told.returncode, told.stderr) == (0, "")
    assert (results["gradable"], results["score"]) == (True, score)
    assert [(test["points"], test["max_points"]) for test in results["tests"]] == [
        (score * POINTS[SECOND], POINTS[SECOND])
    ]


def test_what_cannot_be_graded_costs_no_attempt(handed: dict[str, Path], python: str, tmp_path: Path) -> None:
    told, results = asked(handed["prairielearn"] / "questions", FIRST, tmp_path, {f"{FIRST}.py": "def (\n"}, python)
    assert told.returncode == 0
    assert results["gradable"] is False
    assert FIRST in results["format_errors"][0]


def test_a_grader_that_is_ended_costs_no_attempt(handed: dict[str, Path], tmp_path: Path) -> None:
    python = python_with(tmp_path / "venv", handed["prairielearn"] / "course", KILLED)
    (grade := tmp_path / "grade").mkdir()
    told, results = asked(
        handed["prairielearn"] / "questions", FIRST, grade, {f"{FIRST}.py": right(FIRST)}, str(python)
    )
    assert told.returncode == 137
    assert results["gradable"] is False
    assert "score" not in results


def test_a_grader_that_fails_costs_no_attempt(handed: dict[str, Path], tmp_path: Path) -> None:
    told, results = asked(
        handed["prairielearn"] / "questions", FIRST, tmp_path, {f"{FIRST}.py": right(FIRST)}, "/nowhere/python"
    )
    assert told.returncode == 127
    assert results["gradable"] is False
    assert "score" not in results


def graded_by_classroom50(autograder: Path, checkout: Path, python: str) -> Run:
    """Run the autograder as the runner does, in the student's checkout."""
    return run(
        python, autograder / "autograder.py",
        cwd=checkout, DESCENT_PYTHON=python, PYTHONPATH=str(autograder), **RUNNER,
    )  # fmt: skip


def test_classroom50_gets_points_of_each_check(handed: dict[str, Path], python: str, tmp_path: Path) -> None:
    checkout = answers(tmp_path / "checkout", {FIRST: LOUD, SECOND: right(SECOND)})
    write(tmp_path / "kept", "as it is")
    (checkout / "result.json").symlink_to(tmp_path / "kept")
    (checkout / "release-body.md").symlink_to(tmp_path / "kept")
    told = graded_by_classroom50(handed["classroom50"], checkout, python)
    assert (told.returncode, told.stderr) == (0, "")
    assert not commands_in(told.stdout)
    result = json.loads((checkout / "result.json").read_text())
    assert (tmp_path / "kept").read_text() == "as it is"
    assert result["schema"] == "classroom50/result/v1"
    assert (result["owner"], result["submission"]) == ("ann", RUNNER["SUBMISSION_TAG"])
    assert result["score"] == POINTS[SECOND]
    assert result["score"] == sum(test["score"] for test in result["tests"])
    assert result["max-score"] == sum(test["max-score"] for test in result["tests"])
    assert f"{POINTS[SECOND]} of {result['max-score']} points" in (checkout / "release-body.md").read_text()


def test_what_students_can_read_has_no_sealed_cases_unless_asked(
    handed: dict[str, Path], repository: Path, tmp_path: Path
) -> None:
    assert not list(handed["classroom50"].rglob("sealed.bundle"))
    secret = repository / "build" / "sealed" / "secret"
    told = made(repository, "classroom50", tmp_path / "out", "--secret", secret)
    assert told.returncode == 0, told.stderr
    assert (tmp_path / "out" / "sealed.bundle").exists()


def test_classroom50_hears_of_a_grader_that_fails(handed: dict[str, Path], python: str, tmp_path: Path) -> None:
    checkout = answers(tmp_path / "checkout", {FIRST: right(FIRST)})
    (autograder := tmp_path / "autograder").mkdir()
    shutil.copy(handed["classroom50"] / "autograder.py", autograder)
    write(autograder / "sealed.bundle", "damaged")
    told = graded_by_classroom50(autograder, checkout, python)
    assert told.returncode != 0
    assert not (checkout / "result.json").exists()
