"""A class is graded again: what is there stays, what is new is graded, and what a human set holds."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.quick import (
    HANGS,
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
)  # fmt: skip

Graded = Callable[..., str]
"""Grades the class into the folder of results and returns what the command says, which ends well."""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quick_copy(tmp_path_factory.mktemp("course"))


@pytest.fixture
def grading(course: Path, tmp_path: Path) -> Graded:
    def grade(*words: str, into: str = "results", code: int = 0) -> str:
        run = graded(course, tmp_path / "class", tmp_path / into, *words)
        assert run.returncode == code, run.stderr
        return run.stdout or run.stderr

    return grade


def marks(results: Path) -> list[list[str]]:
    with (results / "grades.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def page(results: Path, student: str) -> str:
    return (results / "report" / f"{student}.html").read_text(encoding="utf-8")


def test_the_same_command_again_grades_nothing_and_a_changed_answer_is_graded_alone(
    grading: Graded, tmp_path: Path
) -> None:
    class_of(tmp_path / "class", ada=RIGHT, bob={STEP: WRONG, LOSS: RIGHT}, cy=RIGHT, dan=WRONG)
    results = tmp_path / "results"
    said = grading()
    assert said.startswith("4 submissions with 8 answers; 4 of them graded now\n"), "alike answers are graded once"
    assert marks(results)[0] == ["student", "exercise", "status", "score", "max_score", "diagnosis"]
    assert marks(results)[1:5] == [
        ["ada", STEP, "passed", "15", "15", ""], ["ada", LOSS, "missing", "0", "5", ""],
        ["bob", STEP, "failed", "0", "15", WRONG], ["bob", LOSS, "passed", "5", "5", ""],
    ]  # fmt: skip

    before, times = files_of(results), {path: path.stat().st_mtime_ns for path in results.glob("report/???.html")}
    assert grading().startswith("4 submissions with 8 answers; 0 of them graded now\n")
    assert files_of(results) == before
    assert {path: path.stat().st_mtime_ns for path in times} == times, "a page that is right is not written again"

    class_of(tmp_path / "class", dan={STEP: WRONG, LOSS: WRONG})
    assert grading().startswith("4 submissions with 8 answers; 1 of them graded now\n")
    assert files_of(results)["results.jsonl"].startswith(before["results.jsonl"])
    changed = {name for name, content in files_of(results).items() if before.get(name) != content}
    assert changed == {
        "results.jsonl", "submissions.jsonl", "grades.csv", "alike.csv", "report/dan.html", "report/index.html",
    } & changed  # fmt: skip
    assert {"results.jsonl", "submissions.jsonl", "grades.csv", "report/dan.html"} <= changed


def test_what_a_limit_stopped_is_graded_again_on_demand_only(grading: Graded, tmp_path: Path) -> None:
    class_of(tmp_path / "class", ada=HANGS, bob=RIGHT)
    assert "1 were stopped by a limit; --retry-failed grades them again\n" in grading()
    assert "; 0 of them graded now\n" in grading()
    before = files_of(tmp_path / "results")
    assert "; 1 of them graded now\n" in grading("--retry-failed")
    assert files_of(tmp_path / "results") == before, "it ended as before"


def test_a_damaged_line_of_the_journal_is_graded_again(grading: Graded, tmp_path: Path) -> None:
    class_of(tmp_path / "class", ada=RIGHT, bob={STEP: WRONG, LOSS: RIGHT})
    grading()
    whole, journal = files_of(tmp_path / "results"), tmp_path / "results" / "results.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(lines[0] + b"{damaged\n" + b"".join(lines[2:]))
    assert "; 1 of them graded now\n" in grading()
    assert files_of(tmp_path / "results") | {"results.jsonl": b""} == whole | {"results.jsonl": b""}
    assert journal.read_bytes().endswith(lines[1])

    journal.write_bytes(b"".join(lines).replace(b'"title"', b'"title', 1))
    assert "is damaged at byte 0; remove that line, and it is graded again\n" in grading(code=2)
    journal.write_bytes(b"".join(lines[1:]))
    assert "; 1 of them graded now\n" in grading()


def test_a_place_that_takes_no_results_is_told_in_one_sentence(grading: Graded, tmp_path: Path) -> None:
    class_of(tmp_path / "class", ada=RIGHT)
    (tmp_path / "file").touch()
    for into in ("file", "file/results"):
        said = grading(into=into, code=2)
        assert "cannot be made (" in said
        assert said.count("\n") == 1
    (tmp_path / "results" / "grades.csv").mkdir(parents=True)
    assert grading(code=2) == f"descent: {tmp_path}/results/grades.csv cannot be written (Is a directory)\n"


def test_other_terms_are_other_grades(grading: Graded, tmp_path: Path) -> None:
    class_of(tmp_path / "class", ada=RIGHT)
    for words, count in (((), 2), (("--strict",), 2), (("--limit", "seconds=9"), 2), ((), 0)):
        assert f"; {count} of them graded now\n" in grading(*words)
    assert len(set(keys_of(tmp_path / "results"))) == 6


def test_parts_of_a_class_are_all_of_it(grading: Graded, tmp_path: Path) -> None:
    students = [f"student{number}" for number in range(5)]
    class_of(tmp_path / "class", **dict.fromkeys(students, RIGHT))
    for part in ("1/2", "2/2"):
        grading("--shard", part, into=part[0])
    found = [{student for student, _ in statuses(tmp_path / part)} for part in ("1", "2")]
    assert found[0] | found[1] == set(students)
    assert not found[0] & found[1]
    assert "0 submissions with 0 answers" in grading("--shard", "9/9", into="9")


def test_what_a_human_set_holds_whatever_is_graded(grading: Graded, tmp_path: Path) -> None:
    class_of(tmp_path / "class", ada=WRONG, bob=WRONG)
    results = tmp_path / "results"
    results.mkdir()
    text = f"student,exercise,score,reason\nada,{STEP},12,<b>ill</b>\n"
    (results / "overrides.csv").write_text(text, encoding="utf-8-sig")
    for answer, status in ((WRONG, "failed"), (RIGHT, "passed"), (HANGS, "timed_out")):
        class_of(tmp_path / "class", ada=answer)
        grading("--retry-failed")
        assert marks(results)[1][:5] == ["ada", STEP, status, "12", "15"]
        assert marks(results)[3][:5] == ["bob", STEP, "failed", "0", "15"]
        assert "The score was set by hand: &lt;b&gt;ill&lt;/b&gt;." in page(results, "ada")
    assert (results / "overrides.csv").read_text(encoding="utf-8-sig") == text
    (results / "overrides.csv").unlink()
    grading()
    assert marks(results)[1][:5] == ["ada", STEP, "timed_out", "0", "15"]


OVERRIDES = {
    "an unknown exercise": ("student,exercise,score,reason\nada,other,1,x\n", "line 2: there is no exercise 'other'"),
    "too many points": (f"student,exercise,score,reason\n\nada,{STEP},16,x\n", "line 3: manual_gd_step has a score fr"),
    "less than nothing": (f"student,exercise,score,reason\nada,{STEP},-1,x\n", "from 0 to 15, not '-1'"),
    "half a point": (f"student,exercise,score,reason\nada,{STEP},1.5,x\n", "from 0 to 15, not '1.5'"),
    "an endless number": (f"student,exercise,score,reason\nada,{STEP},{'9' * 5000},x\n", "from 0 to 15, not '999"),
    "no reason": (f"student,exercise,score\nada,{STEP},1\n", "has no column 'reason'; its first line is: student,"),
    "no list": (f'student,exercise,score,reason\n"{"x" * 200_000}', "is no list (field larger than"),
    "no text": ("\udcff", "cannot be read ("),
}


@pytest.mark.parametrize(("text", "words"), OVERRIDES.values(), ids=OVERRIDES)
def test_an_override_that_is_none_is_refused_before_anything_is_graded(
    text: str, words: str, grading: Graded, tmp_path: Path
) -> None:
    class_of(tmp_path / "class", ada=RIGHT)
    (tmp_path / "results").mkdir()
    (tmp_path / "results" / "overrides.csv").write_bytes(os.fsencode(text))
    said = grading(code=2)
    assert words in said
    assert said.count("\n") == 1
    assert set(files_of(tmp_path / "results")) == {"overrides.csv"}


MEMORY = Path("/dev/shm")  # noqa: S108 (nothing is expected there)
FORMULA = '=HYPERLINK("http:example.org","x")'
MARKUP = "<img src=x onerror=alert(1)>"


def test_names_are_inert_wherever_they_are_written(grading: Graded, tmp_path: Path) -> None:
    class_of(tmp_path / "class", **{FORMULA: RIGHT, MARKUP: WRONG, "-1+1": RIGHT, "@x": RIGHT, "a\x1b[31m\nb": RIGHT})
    grading()
    results = tmp_path / "results"
    assert [row[0] for row in marks(results)[1::2]] == ["'-1+1", MARKUP, f"'{FORMULA}", "'@x", "a b"]
    for name, content in files_of(results).items():
        assert b"\x1b" not in content, name
        assert MARKUP.encode() not in content or not name.endswith(".html")
        assert all(letter.isalnum() or letter in "._-/" for letter in name), name


def test_every_student_has_a_page_of_their_own(grading: Graded, tmp_path: Path) -> None:
    """Also one whose name is that of another one's page, or differs in nothing but what a file's name cannot hold."""
    long = "x" * 120
    names = ["Ada", "ada", "index", "é", "è", "a..", long, f"{long}y"]
    class_of(tmp_path / "class", **dict.fromkeys(names, RIGHT))
    grading()
    taken = next((tmp_path / "results" / "report").glob("_-*.html")).stem
    class_of(tmp_path / "class", **{taken: RIGHT})
    grading()
    pages = list((tmp_path / "results" / "report").glob("*.html"))
    assert len({path.name.casefold() for path in pages}) == len(names) + 2, "and that of the class"


@pytest.mark.skipif(not MEMORY.is_dir(), reason="only a folder in memory keeps every moment")
def test_a_file_from_another_age_ends_no_run(course: Path, tmp_path: Path) -> None:
    with TemporaryDirectory(dir=MEMORY) as memory:
        folder = class_of(Path(memory), ada=RIGHT, bob=RIGHT)
        os.utime(folder / "ada" / f"{STEP}.py", (2**39, 2**39))
        os.utime(folder / "bob" / f"{STEP}.py", (0, -1))
        assert graded(course, folder, tmp_path).returncode == 0
    told = (tmp_path / "submissions.jsonl").read_text(encoding="ascii").splitlines()
    moments = [json.loads(line)["handed_in"] for line in told]
    assert moments == ["1970-01-01T00:00:00+00:00", "1969-12-31T23:59:59+00:00"]


@pytest.mark.parametrize("into", ["class/results", "class", "class/ada"])
def test_results_do_not_go_among_the_submissions(into: str, grading: Graded, tmp_path: Path) -> None:
    """The next run would take them for somebody's submission."""
    class_of(tmp_path / "class", ada=RIGHT)
    before = files_of(tmp_path)
    assert "lies among the submissions" in grading(into=into, code=2)
    assert files_of(tmp_path) == before


def test_a_checkout_may_hold_its_own_results(course: Path, tmp_path: Path) -> None:
    folder = class_of(tmp_path, ada=RIGHT) / "ada"
    first = graded(course, folder, folder / "results")
    assert first.returncode == 0, first.stderr
    assert "; 0 of them graded now" in graded(course, folder, folder / "results").stdout
