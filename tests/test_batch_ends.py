"""However a class's grading ends, the same command goes on from there, to the same files byte for byte."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from graders.batch.folder import Results
from tests.quick import (
    DIES,
    DIES_ONCE,
    FAILS,
    LOSS,
    RIGHT,
    STEP,
    WRONG,
    class_of,
    files_of,
    graded,
    keys_of,
    quick_copy,
    statuses,
    was_killed,
)  # fmt: skip

MOST_MOMENTS = 40


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quick_copy(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return class_of(tmp_path_factory.mktemp("class"), ada=RIGHT, bob={STEP: WRONG, LOSS: RIGHT})


@pytest.fixture(scope="module")
def undisturbed(course: Path, submissions: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    results = tmp_path_factory.mktemp("results")
    assert graded(course, submissions, results).returncode == 0
    return files_of(results)


def test_whenever_the_command_is_killed_the_next_one_ends_with_the_same_files(
    course: Path, submissions: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    """Killed at each moment in turn: where a row is half written, and before each file is put in its place."""
    for moment in range(1, MOST_MOMENTS):
        results = tmp_path / str(moment)
        if not was_killed(graded(course, submissions, results, end_at=moment)):
            break
        assert graded(course, submissions, results).returncode == 0
        assert files_of(results) == undisturbed, f"killed at moment {moment}"
    assert 6 < moment < MOST_MOMENTS - 1, "it was killed at all of them"


def test_a_run_that_is_killed_again_and_again_comes_to_its_end(
    course: Path, submissions: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    for moment in (1, 2, 3):
        assert was_killed(graded(course, submissions, tmp_path, end_at=moment, jobs=1))
    assert graded(course, submissions, tmp_path, jobs=3).returncode == 0
    assert files_of(tmp_path) == undisturbed
    assert len(set(keys_of(tmp_path))) == len(keys_of(tmp_path)) == 4, "no answer was graded twice"


TOLD = {
    "Ctrl-C while it grades": (signal.SIGINT, 1),
    "Ctrl-C while it writes": (signal.SIGINT, 5),
    "told to end": (signal.SIGTERM, 1),
    "a closed terminal": (signal.SIGHUP, 4),
}


@pytest.mark.parametrize(("number", "moment"), TOLD.values(), ids=TOLD)
def test_a_run_that_is_told_to_end_leaves_nothing_unfinished(
    number: signal.Signals, moment: int, course: Path, submissions: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    run = graded(course, submissions, tmp_path, end_at=moment, end_by=number)
    assert (run.returncode, run.stdout, run.stderr) == (130, "", "descent: stopped\n")
    assert not list(tmp_path.rglob(".*.part"))
    assert graded(course, submissions, tmp_path).returncode == 0
    assert files_of(tmp_path) == undisturbed


def test_a_grading_process_that_is_killed_changes_no_file(course: Path, tmp_path: Path) -> None:
    mark = tmp_path / "killed"
    submissions = class_of(tmp_path / "class", ada=RIGHT, bob=f"{DIES_ONCE}:{mark}", cy={STEP: WRONG, LOSS: RIGHT})
    assert graded(course, submissions, tmp_path / "disturbed").returncode == 0
    assert mark.exists(), "a process was killed"
    assert graded(course, submissions, tmp_path / "undisturbed").returncode == 0
    assert files_of(tmp_path / "disturbed") == files_of(tmp_path / "undisturbed")


def test_an_answer_that_cannot_be_graded_keeps_no_other_from_its_grade(course: Path, tmp_path: Path) -> None:
    answers: dict[str, str | dict[str, str]] = {
        "ada": RIGHT,
        "bob": {STEP: DIES, LOSS: RIGHT},
        "cy": FAILS,
        "dan": WRONG,
    }
    submissions = class_of(tmp_path / "class", **answers)
    run = graded(course, submissions, tmp_path / "results")
    assert run.returncode == 1
    assert "2 could not be graded; the same command tries them again\n" in run.stdout
    found = statuses(tmp_path / "results")
    assert [status for (_, exercise), status in found.items() if exercise == STEP] == [
        "passed", "grader_error", "grader_error", "failed",
    ]  # fmt: skip
    assert found["bob", LOSS] == "passed"
    assert "the grader&#x27;s process ended under it, 3 times" in page(tmp_path / "results", "bob")

    class_of(submissions, cy=f"{RIGHT}: changed")
    again = graded(course, submissions, tmp_path / "results")
    assert again.returncode == 1
    assert "2 of them graded now\n1 could not be graded" in again.stdout, "the one that changed and the one that failed"


def page(results: Path, student: str) -> str:
    return (results / "report" / f"{student}.html").read_text(encoding="utf-8")


def test_a_second_command_is_refused_while_the_first_is_at_work(
    course: Path, submissions: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    assert graded(course, submissions, tmp_path).returncode == 0
    (tmp_path / f".{'0' * 16}.part").touch()
    with Results(tmp_path).alone():
        (tmp_path / f".{'1' * 16}.part").touch()
        run = graded(course, submissions, tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        f"descent: another descent grade is at work in {tmp_path}; wait for it, or choose another place\n"
    )
    assert files_of(tmp_path) == undisturbed | {f".{'1' * 16}.part": b""}, "what the other one is writing stays"
