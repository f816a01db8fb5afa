"""Results that are there: two of them compared, parts put together, one student's read as a document."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.course import descent
from tests.documents import VALIDATOR
from tests.quick import FAILS, LOSS, RIGHT, STEP, WRONG, class_of, files_of, graded, quick_copy

Run = Callable[..., str]

BEFORE = {"ada": WRONG, "bob": {STEP: RIGHT, LOSS: RIGHT}, "cy": RIGHT, "eve": RIGHT}
AFTER = {"ada": RIGHT, "bob": {STEP: RIGHT, LOSS: "half_loss"}, "cy": RIGHT, "fay": WRONG}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quick_copy(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def gradings(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the results of two classes."""
    folder = tmp_path_factory.mktemp("gradings")
    for name, answers in (("before", BEFORE), ("after", AFTER)):
        class_of(folder / f"class-{name}", **answers)  # type: ignore[arg-type]
        assert graded(course, folder / f"class-{name}", folder / name).returncode == 0
    return folder


@pytest.fixture
def run(course: Path) -> Run:
    def perform(*words: str | Path, code: int = 0) -> str:
        done = descent(*words, cwd=course)
        assert done.returncode == code, done.stderr
        return done.stdout if code == 0 else done.stderr

    return perform


def test_a_comparison_says_who_moves_by_how_much_and_why(run: Run, gradings: Path, tmp_path: Path) -> None:
    table = tmp_path / "moves.csv"
    said = run("diff", gradings / "before", gradings / "after", "--csv", table)
    with table.open(encoding="utf-8", newline="") as file:
        rows = {(row["student"], row["exercise"]): row for row in csv.DictReader(file)}
    moved = {who: (row["old_score"], row["new_score"], row["points"], row["diagnosis"]) for who, row in rows.items()}
    assert moved == {
        ("ada", STEP): ("0", "15", "15", ""),
        ("bob", LOSS): ("5", "0", "-5", "half_loss") if ("bob", LOSS) in moved else (),
        ("eve", STEP): ("15", "", "-15", ""), ("eve", LOSS): ("0", "", "0", ""),
        ("fay", STEP): ("", "0", "0", WRONG), ("fay", LOSS): ("", "0", "0", ""),
    }  # fmt: skip
    assert "never cleared" in rows["ada", STEP]["why"], "why it was less is why it moves"
    assert said.startswith("6 answers move: 1 up, 2 down, 3 with the same points; 3 students' sums change\n")
    assert f"+15  ada  {STEP}: failed 0 -> passed 15" in said


def test_nobody_moves_between_a_grading_and_itself(run: Run, gradings: Path) -> None:
    assert run("diff", gradings / "before", gradings / "before").startswith("nobody moves")


def test_a_score_set_by_hand_moves_and_is_told(run: Run, gradings: Path, tmp_path: Path) -> None:
    shutil.copytree(gradings / "before", tmp_path / "before")
    reason = "ada,manual_gd_step,7,she told me how"
    (tmp_path / "before" / "overrides.csv").write_text(f"student,exercise,score,reason\n{reason}\n", encoding="utf-8")
    said = run("diff", gradings / "before", tmp_path / "before")
    assert f"+7  ada  {STEP}: failed 0 -> failed 7" in said
    assert "set by hand: she told me how" in said


def test_parts_make_what_the_whole_makes(course: Path, run: Run, tmp_path: Path) -> None:
    answers = {f"student{number}": (RIGHT, WRONG, "forgot_abs")[number % 3] for number in range(7)}
    submissions = class_of(tmp_path / "class", **answers)
    assert graded(course, submissions, tmp_path / "whole").returncode == 0
    for part in "123":
        assert graded(course, submissions, tmp_path / part, "--shard", f"{part}/3").returncode == 0
    said = run("merge", *(tmp_path / part for part in "312"), "--out", tmp_path / "merged")
    assert said.startswith("7 submissions of 3 parts\n")
    assert files_of(tmp_path / "merged") == files_of(tmp_path / "whole")


UNMERGED = {
    "the folder itself": (("before", "--out", "before"), "before is one of the parts"),
    "no results": (("class-before", "--out", "new"), "holds no results of descent grade --out"),
    "one student's two answers": (("before", "after", "--out", "new"), "ada stands in"),
    "graded otherwise": (("before", "strict", "--out", "new"), "was graded with another strictness than"),
}


@pytest.mark.parametrize(("words", "sentence"), UNMERGED.values(), ids=UNMERGED)
def test_what_does_not_belong_together_stays_apart(
    words: tuple[str, ...], sentence: str, course: Path, run: Run, gradings: Path
) -> None:
    if "strict" in words and not (gradings / "strict").exists():
        assert graded(course, gradings / "class-after", gradings / "strict", "--strict").returncode == 0
    places = [word if word.startswith("--") else gradings / word for word in words]
    said = run("merge", *places, code=2)
    assert sentence in said
    assert said.count("\n") == 1


def test_one_student_of_a_class_is_a_document_a_page_and_a_row(run: Run, gradings: Path, tmp_path: Path) -> None:
    before = gradings / "before"
    run("report", before, "--student", "ada", "--format", "json", "--out", tmp_path / "ada.json")
    document = json.loads((tmp_path / "ada.json").read_text(encoding="utf-8"))
    VALIDATOR.validate(document)
    assert (document["student"], document["score"], document["max_score"]) == ("ada", 0, 20)
    run("report", tmp_path / "ada.json", "--out", tmp_path / "from-document.html")
    run("report", before, "--student", "ada", "--out", tmp_path / "ada.html")
    page = (tmp_path / "ada.html").read_text(encoding="utf-8")
    assert page == (before / "report" / "ada.html").read_text(encoding="utf-8")
    assert page == (tmp_path / "from-document.html").read_text(encoding="utf-8")
    rows = run("report", before, "--format", "csv", "--out", "-").splitlines()
    assert rows == (before / "grades.csv").read_text(encoding="utf-8").splitlines()
    assert "say whose you want with --student" in run("report", before, code=2)
    assert "there is no result of 'zoe'" in run("report", before, "--student", "zoe", code=2)


def test_what_the_grader_failed_at_has_no_score(course: Path, tmp_path: Path) -> None:
    class_of(tmp_path / "class", ada=FAILS, bob=RIGHT)
    assert graded(course, tmp_path / "class", tmp_path / "results").returncode == 1
    rows = (tmp_path / "results" / "grades.csv").read_text(encoding="utf-8").splitlines()
    assert rows[1] == f"ada,{STEP},grader_error,,15,"
    assert rows[3] == f"bob,{STEP},passed,15,15,"


def test_a_page_of_who_left_the_class_leaves_too(course: Path, tmp_path: Path) -> None:
    class_of(tmp_path / "class", ada=RIGHT, bob=RIGHT)
    assert graded(course, tmp_path / "class", tmp_path / "results").returncode == 0
    shutil.rmtree(tmp_path / "class" / "ada")
    assert graded(course, tmp_path / "class", tmp_path / "results").returncode == 0
    assert sorted(path.name for path in (tmp_path / "results" / "report").iterdir()) == ["bob.html", "index.html"]


def test_an_override_that_matches_nobody_and_a_damaged_line_are_told(course: Path, tmp_path: Path) -> None:
    results = tmp_path / "results"
    class_of(tmp_path / "class", ada=RIGHT)
    assert graded(course, tmp_path / "class", results).returncode == 0
    (results / "overrides.csv").write_text(f"student,exercise,score,reason\nzoe,{STEP},3,x\n", encoding="utf-8")
    lines = (results / "results.jsonl").read_bytes().splitlines(keepends=True)
    (results / "results.jsonl").write_bytes(b"garbage\n" + b"".join(lines[1:]))
    run = graded(course, tmp_path / "class", results)
    assert run.returncode == 0
    assert "1 lines are damaged (line 1)" in run.stderr
    assert f"nobody called 'zoe' has handed in {STEP}" in run.stderr
