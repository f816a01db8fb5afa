"""A class graded where the answers are: on sealed cases, whose numbers come out nowhere, and by a bundle elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graders.keys import Course, KeyPlace
from graders.secrets import read_secret
from graders.trajectory import numbers_of
from tests.copies import instructors_copy, students_copy
from tests.course import authored_exercise, descent
from tests.quick import STEP, class_of, files_of, statuses

pytestmark = pytest.mark.xdist_group("batch_sealed")  # one process, which grades the class once
ONLY = ("--only", STEP, "--jobs", "1")
RIGHT = authored_exercise(STEP).answer
SHOWING = "    print(x.item(), lr, f(x.detach()).item())\n"
SHORTEST, LONGEST = 6, 9
"""A number of more letters cannot stand somewhere by chance; so many of them are looked for."""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return instructors_copy(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Answers that show all they are given, and fail on what is sealed in one way or another."""
    shown = RIGHT.replace("    y = f(x)", SHOWING + "    y = f(x)")
    answers = {
        "ada": shown,
        "bob": shown.replace("y.abs()", "(y if x > 0 else y.abs())"),
        "cy": shown.replace("    y = f(x)", "    if x < 0: raise ValueError(x.item(), lr)\n    y = f(x)"),
        "dan": authored_exercise(STEP).exercise.misconception("no_zero_grad").applied_to(shown),
    }
    return class_of(tmp_path_factory.mktemp("class"), **answers)


@pytest.fixture(scope="module")
def results(course: Path, submissions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("results")
    run = descent("grade", submissions, "--out", folder, *ONLY, cwd=course)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("4 submissions with 4 answers; 4 of them graded now\n")
    assert "visible cases only" not in run.stderr
    return folder


def place_of(course: Path, results: Path) -> KeyPlace:
    found = Course(course)
    return KeyPlace(found.sealed, found.drawn(read_secret(results / "secret")))


def test_no_number_of_a_sealed_case_is_in_the_results(course: Path, results: Path) -> None:
    (key,) = place_of(course, results).read([STEP])
    sealed = [case for case in key.exercise.cases if case.sealed]
    assert sum(case.name.startswith("drawn") for case in sealed) == 5
    numbers = {repr(value) for case in sealed for value in case.settings.values() if isinstance(value, float)}
    for case in sealed:
        for row in key.reference(case.name).rows:
            numbers |= {repr(number)[:LONGEST] for value in row.values() for number in numbers_of(value)}
    told = {number for number in numbers if len(number) > SHORTEST}
    assert len(told) > 50
    for name, content in files_of(results).items():
        assert [number for number in sorted(told) if number in content.decode("utf-8")] == [], name
    found = [status for _, status in sorted(statuses(results).items())]
    assert found[0] == "passed"
    assert "passed" not in found[1:], "they were graded on what is sealed, too"


def test_the_secret_stays_in_its_file(results: Path) -> None:
    secret = (results / "secret").read_text(encoding="ascii").split()[0]
    assert (results / "secret").stat().st_mode & 0o777 == 0o600
    assert [name for name, content in files_of(results).items() if secret.encode() in content] == ["secret"]


def test_a_damaged_secret_is_told_and_never_replaced(course: Path, submissions: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").touch()
    run = descent("grade", submissions, "--out", tmp_path, *ONLY, cwd=course)
    assert (run.returncode, run.stdout) == (2, "")
    assert f"{tmp_path}/secret holds no secret" in run.stderr
    assert files_of(tmp_path) == {"secret": b""}


def test_a_part_is_graded_on_the_cases_of_the_whole(course: Path, submissions: Path, tmp_path: Path) -> None:
    run = descent("grade", submissions, "--out", tmp_path, "--shard", "1/2", *ONLY, cwd=course)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(
        "descent: --shard wants --secret FILE, so that all parts are graded on the same cases;"
    )
    assert files_of(tmp_path) == {}


def test_the_same_command_again_keeps_the_secret_and_every_byte(course: Path, submissions: Path, results: Path) -> None:
    before = files_of(results)
    run = descent("grade", submissions, "--out", results, *ONLY, cwd=course)
    assert "; 0 of them graded now\n" in run.stdout
    assert files_of(results) == before


def test_a_bundle_makes_the_same_grades_where_there_are_no_answers(
    course: Path, submissions: Path, results: Path, tmp_path: Path
) -> None:
    bundle = tmp_path / "sealed.zip"
    sealed = descent("seal", "--only", STEP, "--secret", results / "secret", "--out", bundle, cwd=course)
    assert sealed.returncode == 0, sealed.stderr
    copy = students_copy(tmp_path / "copy")
    out = tmp_path / "results"
    run = descent("grade", submissions, "--out", out, "--sealed", bundle, *ONLY, cwd=copy)
    assert run.returncode == 0, run.stderr
    assert "visible cases only" not in run.stderr
    expected = {name: content for name, content in files_of(results).items() if name != "secret"}
    assert files_of(out) == expected
    assert json.loads((out / "run.json").read_text(encoding="ascii"))["keys"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--sealed", "nowhere.zip"), "nowhere.zip cannot be read (No such file or directory); make a bundle with"),
        (("--secret", "nowhere"), "--secret needs the instructor's files (reference/), which this copy lacks"),
        (("--per-student",), "each student's own cases are drawn from a secret, with the instructor's files"),
        (("--jobs", "0"), "--jobs 0 is no number of processes; give 1 or more"),
        (("--json", "x.json"), "--json, --write and --student are for one submission"),
        (("--limit", "secnds=3"), "there is no limit 'secnds'"),
        (("--shard", "3/2"), "'3/2' is not i/n, with i from 1 to n"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_refused_in_one_sentence(
    words: tuple[str, ...], said: str, submissions: Path, tmp_path: Path
) -> None:
    copy = students_copy(tmp_path / "copy")
    run = descent("grade", submissions, "--out", tmp_path / "results", *words, cwd=copy)
    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("student", ["ada", "bob", "cy"])
def test_a_replay_is_exact_and_shows_the_sealed_numbers(student: str, course: Path, results: Path) -> None:
    run = descent("replay", results, "--student", student, "--only", STEP, cwd=course)
    assert run.returncode == 0, run.stderr
    assert "This is exactly what was graded." in run.stdout
    assert ("sealed, {'f'" in run.stdout) == (student != "ada")


def test_what_is_not_there_cannot_be_replayed(course: Path, results: Path) -> None:
    run = descent("replay", results, "--student", "zoe", "--only", STEP, cwd=course)
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert "there is no submission of 'zoe'" in run.stderr
