"""A class from its folder to its marks, with the real worker: right, wrong, hostile and missing answers together."""

from __future__ import annotations

import csv
import json
import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from graders.result import LONGEST_OUTPUT
from tests.copies import students_copy
from tests.course import COURSE, authored_exercise, descent, interruptible
from tests.deeds import ended
from tests.handed_in import archived, notebook
from tests.quick import LOSS, STEP, files_of, keys_of, statuses

pytestmark = pytest.mark.xdist_group("batch")  # one process, which grades the class once
ONLY = ("--only", STEP, "--only", LOSS)
LIMITED = (*ONLY, "--limit", "cpu_seconds=1", "--limit", "memory_bytes=5e8")
RIGHT = authored_exercise(STEP).answer
LOSS_RIGHT = authored_exercise(LOSS).answer
MARKUP = "<script>alert(1)</script>"
FORMULA = "=HYPERLINK(1)"


def doing(deed: str) -> str:
    """The right answer, which does something first."""
    return "import os, sys\n" + RIGHT.replace("    y = f(x)", f"    {deed}\n    y = f(x)")


def wrong(name: str) -> str:
    authored = authored_exercise(STEP)
    return authored.exercise.misconception(name).applied_to(authored.answer)


ANSWERS: dict[str, tuple[str, str, int]] = {
    "right": (RIGHT, "passed", 15),
    "alike": (RIGHT, "passed", 15),
    "wrong": (wrong("no_zero_grad"), "failed", 0),
    "untouched": ((COURSE / "exercises" / f"{STEP}.py").read_text(encoding="utf-8"), "not_started", 0),
    "torn": (RIGHT[:-20] + "(", "syntax_error", 0),
    "gone": (doing("os._exit(0)"), "killed", 0),
    "endless": (doing("while True: pass"), "timed_out", 0),
    "hungry": (doing("x = x + len(bytearray(1 << 30))"), "out_of_memory", 0),
    "loud": (doing("print('x' * (9 << 20))"), "too_much_output", 0),
    "rude": (doing(f"print('{MARKUP} {FORMULA} \\\\x1b[31m'); raise ValueError('{MARKUP}')"), "failed", 0),
    "printing": (doing("print(x.item())"), "passed", 15),
}
"""Answers to the first exercise, each with how it ends and what it earns."""


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    for student, (answer, _, _) in ANSWERS.items():
        (folder / student).mkdir()
        (folder / student / f"{STEP}.py").write_text(answer, encoding="utf-8")
    (folder / "absent").mkdir()
    (folder / "right" / f"{LOSS}.py").write_text(LOSS_RIGHT, encoding="utf-8")
    archived(
        folder / "zipped.zip", ("work/core.ipynb", notebook("%matplotlib inline\nimport torch", RIGHT, LOSS_RIGHT))
    )
    return folder


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return students_copy(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def results(submissions: Path, course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("results") / "one" / "two"
    run = descent("grade", submissions, "--out", folder, "--jobs", "2", *LIMITED, cwd=course)
    assert (run.returncode, run.stderr) == (
        0, "descent: graded on the visible cases only: this copy has no sealed ones\n",
    )  # fmt: skip
    assert run.stdout == (
        "13 submissions with 26 answers; 15 of them graded now\n"
        "4 were stopped by a limit; --retry-failed grades them again\n"
        f"wrote {folder}/grades.csv and {folder}/report/index.html\n"
    )
    return folder


def test_each_answer_has_its_mark(results: Path) -> None:
    with (results / "grades.csv").open(encoding="utf-8", newline="") as file:
        assert file.readline() == "student,exercise,status,score,max_score,diagnosis\n"
        rows = [row for row in csv.reader(file) if row[1] == STEP]
    found = {row[0]: (row[2], int(row[3])) for row in rows}
    expected = {student: (status, score) for student, (_, status, score) in ANSWERS.items()}
    assert found == expected | {"absent": ("missing", 0), "zipped": ("passed", 15)}
    assert [row[0] for row in rows] == sorted(found), "in the order of their names"
    assert [row[5] for row in rows if row[5]] == ["no_zero_grad"]
    passed = [student for (student, name), status in statuses(results).items() if (name, status) == (LOSS, "passed")]
    assert passed == ["right", "zipped"]


def test_alike_answers_are_graded_once_and_no_row_tells_whose_it_is(results: Path) -> None:
    assert len(set(keys_of(results))) == len(keys_of(results)) == 15
    text = (results / "results.jsonl").read_text(encoding="ascii")
    assert not any(f'"{student}"' in text for student in ANSWERS)
    assert str(results) not in text


def test_what_students_wrote_is_inert_in_every_file(results: Path) -> None:
    for name, content in files_of(results).items():
        assert b"\x1b" not in content, name
        if name.endswith(".html"):
            assert MARKUP.encode() not in content, name
    rude = (results / "report" / "rude.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in rude
    rows = list(map(json.loads, (results / "results.jsonl").read_text(encoding="ascii").splitlines()))
    assert max(len(row["output"]) for row in rows) == LONGEST_OUTPUT, "of 9 MB"


def test_only_their_owner_reads_the_results(results: Path) -> None:
    assert results.stat().st_mode & 0o077 == 0


def test_the_same_command_again_grades_nothing_and_leaves_every_byte(
    results: Path, submissions: Path, course: Path
) -> None:
    before = files_of(results)
    run = descent("grade", submissions, "--out", results, "--jobs", "1", *LIMITED, cwd=course)
    assert (run.returncode, run.stdout.splitlines()[0]) == (0, "13 submissions with 26 answers; 0 of them graded now")
    assert files_of(results) == before


SEEN = 600
FEW = ("endless", "right", "wrong")


@pytest.fixture(scope="module")
def few(submissions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("few")
    for student in FEW:
        shutil.copytree(submissions / student, folder / student)
    return folder


@pytest.fixture(scope="module")
def undisturbed(few: Path, course: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    assert "; 5 of them graded now\n" in descent("grade", few, "--out", folder, *LIMITED, cwd=course).stdout
    return files_of(folder)


def parts_of(pid: int) -> list[int]:
    """The processes that one has started."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(FileNotFoundError, ProcessLookupError):
            found += map(int, (thread / "children").read_text(encoding="ascii").split())
    return found


def descendants(pid: int) -> list[int]:
    return [found for child in parts_of(pid) for found in (child, *descendants(child))]


@pytest.fixture
def at_work(few: Path, course: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A command that grades, and the processes under it: the one that grades, its server, and an answer's."""
    words = ("grade", few, "--out", tmp_path / "results", "--jobs", "1", *LIMITED)
    running = subprocess.Popen(
        [sys.executable, "-m", "graders", *map(str, words)],
        cwd=course, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=interruptible, start_new_session=True,
    )  # fmt: skip
    watched = os.pidfd_open(running.pid)
    for _ in range(SEEN):
        found = descendants(running.pid)
        if len(found) >= 3 or select.select([watched], [], [], 0.1)[0]:
            break
    os.close(watched)
    assert len(found) >= 3, running.communicate()
    yield running, found
    running.kill()
    running.communicate()


def test_a_grading_process_may_be_killed_while_it_works(
    at_work: tuple[subprocess.Popen[str], list[int]], undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    running, under = at_work
    (grading,) = parts_of(running.pid)
    os.kill(grading, signal.SIGKILL)
    said, _ = running.communicate(timeout=200)
    assert running.returncode == 0, said
    assert "; 5 of them graded now\n" in said
    assert files_of(tmp_path / "results") == undisturbed
    assert all(ended(pid) for pid in under)


def test_the_command_may_be_killed_while_it_works(
    at_work: tuple[subprocess.Popen[str], list[int]], undisturbed: dict[str, bytes], few: Path, course: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    running, under = at_work
    running.kill()
    running.communicate(timeout=60)
    assert all(ended(pid) for pid in under), "nothing that it started stays"
    kept = (tmp_path / "results" / "results.jsonl").read_bytes().count(b"\n")
    again = descent("grade", few, "--out", tmp_path / "results", "--jobs", "2", *LIMITED, cwd=course)
    assert f"; {5 - kept} of them graded now\n" in again.stdout
    assert files_of(tmp_path / "results") == undisturbed
