"""The whole cycle with nbgrader's own commands, a real exchange and a real gradebook, for a class of nine."""

from __future__ import annotations

import csv
import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from traitlets.utils.importstring import import_item

from graders.notebooks import CHECK
from reference.authored import read_all
from reference.weave import weave
from tests.classroom import FULL, NAMES, NO_NOTEBOOK, ODD, POINTS, STUDENTS, without_a_notebook
from tests.course import COURSE, authored_exercise, descent

pytestmark = pytest.mark.xdist_group("nbgrader")

ASSIGNMENT = "core"
STRANGER = "check-of-something-else"
RUN: list[tuple[str, ...]] = []
"""The commands that were run."""
LATE = timedelta(hours=2)


def nbgrader(folder: Path, *words: str, ends: int = 0) -> str:
    """Run a command of nbgrader's as it stands in the README; what it says."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8"}
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words], cwd=folder, env=environment,
        capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    assert run.returncode == ends, run.stderr
    RUN.append(words)
    return run.stdout + run.stderr


@dataclass(frozen=True)
class Term:
    """A course's folder after a whole cycle, and what was said meanwhile."""

    folder: Path
    said: str

    def built(self, *parts: str) -> Path:
        """A path of nbgrader's."""
        return self.folder.joinpath("build", "nbgrader", *parts)

    @property
    def gradebook(self) -> Gradebook:
        """The real one."""
        return Gradebook(f"sqlite:///{self.built('gradebook.db')}", "descent")


@pytest.fixture(scope="module")
def term(tmp_path_factory: pytest.TempPathFactory) -> Term:
    """The cycle, from an empty folder to released feedback."""
    folder = tmp_path_factory.mktemp("course")
    made = descent("setup-course", str(folder))
    assert made.returncode == 0, made.stderr
    source = folder / "build" / "nbgrader" / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    short = weave(ASSIGNMENT, [authored for authored in read_all() if authored.exercise.name in NAMES])
    marks = {"grade": True, "grade_id": STRANGER, "locked": True, "points": 3, "schema_version": 3, "solution": False}
    stranger = nbformat.v4.new_code_cell("assert True", id=STRANGER, metadata={"nbgrader": marks | {"task": False}})
    short.cells.append(stranger)
    nbformat.write(short, source)
    nbgrader(folder, "generate_assignment", ASSIGNMENT)
    assert "Success" in nbgrader(folder, "validate", str(source.relative_to(folder)))
    nbgrader(folder, "release_assignment", ASSIGNMENT)
    for name, student in STUDENTS.items():
        home = folder / "students" / name
        home.mkdir(parents=True)
        (home / "nbgrader_config.py").write_text((folder / "nbgrader_config.py").read_text(encoding="utf-8"))
        (home / "build").symlink_to(folder / "build")  # the exchange of the course, as on a shared server
        nbgrader(home, "fetch_assignment", ASSIGNMENT)
        path = home / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        assert path.with_name("live_plot.py").is_file()
        handed = student.notebook(nbformat.read(path, as_version=4))
        path.write_text(handed if isinstance(handed, str) else nbformat.writes(handed), encoding="utf-8")
        nbgrader(home, "submit", ASSIGNMENT, f"--CourseDirectory.student_id={name}")
    nbgrader(folder, "collect", ASSIGNMENT)
    submitted = folder / "build" / "nbgrader" / "submitted"
    now = datetime.now(UTC)
    with Gradebook(f"sqlite:///{folder / 'build' / 'nbgrader' / 'gradebook.db'}", "descent") as gradebook:
        gradebook.update_or_create_assignment(ASSIGNMENT, duedate=(now + timedelta(hours=1)).isoformat())
    (submitted / "late" / ASSIGNMENT / "timestamp.txt").write_text((now + timedelta(hours=1) + LATE).isoformat())
    said = nbgrader(folder, "autograde", ASSIGNMENT)
    nbgrader(folder, "generate_feedback", ASSIGNMENT)
    nbgrader(folder, "release_feedback", ASSIGNMENT)
    nbgrader(folder / "students" / "right", "fetch_feedback", ASSIGNMENT)
    released = folder / "build" / "nbgrader" / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    for name, (hand, _, _) in (ODD | {NO_NOTEBOOK: (without_a_notebook, (0, 0, 0), "")}).items():
        place = submitted / name / ASSIGNMENT
        place.mkdir(parents=True)
        hand(place, nbformat.read(released, as_version=4))
    again = descent("autograde", ASSIGNMENT, "--jobs", "2", cwd=folder, PYTHONPATH=str(COURSE))
    assert again.returncode == 0, again.stderr
    said += again.stderr
    nbgrader(folder, "generate_feedback", ASSIGNMENT)
    return Term(folder, said)


@pytest.mark.parametrize("name", STUDENTS)
def test_everybody_gets_what_the_answers_are_worth_and_reads_why(name: str, term: Term) -> None:
    with term.gradebook as gradebook:
        grades = {
            grade.name: grade for grade in gradebook.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, name).grades
        }
        assert tuple(grades[f"{CHECK}{exercise}"].auto_score for exercise in NAMES) == STUDENTS[name].worth
        assert [grades[f"{CHECK}{exercise}"].needs_manual_grade for exercise in NAMES] == [False] * len(NAMES)
        assert grades["question-manual_gd_step"].max_score == 2
        late = gradebook.find_submission(ASSIGNMENT, name).total_seconds_late
        assert late == (LATE.total_seconds() if name == "late" else 0)
    page = term.built("feedback", name, ASSIGNMENT, f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert STUDENTS[name].words in page
    assert not [markup for markup in ("<script>alert(1)", "<img src=x", "<iframe", "<!-- alert") if markup in page]


@pytest.mark.parametrize("name", ODD)
def test_odd_submissions_cost_their_own_points_and_say_why(name: str, term: Term) -> None:
    _, worth, words = ODD[name]
    with term.gradebook as gradebook:
        grades = {
            grade.name: grade for grade in gradebook.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, name).grades
        }
        assert tuple(grades[f"{CHECK}{exercise}"].auto_score for exercise in NAMES) == worth
    page = term.built("feedback", name, ASSIGNMENT, f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert words in page


def test_what_the_grader_cannot_grade_is_left_for_a_human(term: Term) -> None:
    with term.gradebook as gradebook:
        for name in STUDENTS:
            grade = gradebook.find_grade(STRANGER, ASSIGNMENT, ASSIGNMENT, name)
            assert (grade.auto_score, grade.needs_manual_grade) == (None, True)
    assert f"right: the course has no exercise for the graded cell '{STRANGER}'; grade it by hand" in term.said


def test_the_log_says_one_sentence_about_what_cannot_be_read(term: Term) -> None:
    about = [line for line in term.said.splitlines() if "unreadable" in line and "ERROR" in line and "JSON" in line]
    assert len(about) == 1
    assert "it is not JSON" in about[0]
    assert "Traceback" not in term.said


def test_nothing_of_a_sealed_case_is_in_what_a_student_gets(term: Term) -> None:
    for name in STUDENTS:
        page = term.built("feedback", name, ASSIGNMENT, f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
        assert not [
            case.name for case in authored_exercise(NAMES[0]).exercise.cases if case.sealed and case.name in page
        ]
        assert "drawn " not in page


def test_a_human_grade_stays_when_it_is_graded_again(term: Term) -> None:
    with term.gradebook as gradebook:
        gradebook.find_grade(f"{CHECK}loss_l1", ASSIGNMENT, ASSIGNMENT, "untouched").manual_score = 2.5
        gradebook.db.commit()
    nbgrader(term.folder, "autograde", ASSIGNMENT, "--student=untouched", "--force")
    with term.gradebook as gradebook:
        grade = gradebook.find_grade(f"{CHECK}loss_l1", ASSIGNMENT, ASSIGNMENT, "untouched")
        assert (grade.auto_score, grade.manual_score, grade.score) == (0.0, 2.5, 2.5)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_exports_are_correct_and_no_formulas(term: Term) -> None:
    with term.gradebook as gradebook:
        gradebook.update_or_create_student("right", last_name='=HYPERLINK("x")', first_name="An, na", email="+1")
    nbgrader(term.folder, "export", "--exporter=graders.notebooks.exporting.CsvExport", "--to=grades.csv")
    rows = {row["student_id"]: row for row in table(term.folder / "grades.csv")}
    assert rows.keys() >= STUDENTS.keys()
    assert rows["right"]["last_name"] == '\'=HYPERLINK("x")'
    assert (rows["right"]["first_name"], rows["right"]["email"]) == ("An, na", "'+1")
    assert float(rows["wrong"]["score"]) == sum(STUDENTS["wrong"].worth)


def test_the_checks_are_exported_one_by_one(term: Term) -> None:
    nbgrader(term.folder, "export", "--exporter=graders.notebooks.exporting.ChecksExport", "--to=checks.csv")
    rows = table(term.folder / "checks.csv")
    for name, student in STUDENTS.items():
        for exercise, worth in zip(NAMES, student.worth, strict=True):
            own = [row for row in rows if (row["student"], row["exercise"]) == (name, exercise)]
            assert sum(int(row["score"]) for row in own) == worth
            assert sum(int(row["max_score"]) for row in own) == POINTS[exercise]
    wrong = {row["diagnosis"] for row in rows if row["student"] == "wrong" and row["exercise"] == NAMES[0]}
    assert wrong == {"no_zero_grad"}


CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Core (77),Core again (78)
    Points Possible,,,,,40,40
"Right, R",1,,right,S,,7
"Wrong, W",2,wrong,,S,1,
"=Other",3,other,,S,5,
"""


def test_a_column_of_canvas_is_filled_and_nothing_else_changed(term: Term) -> None:
    (term.folder / "canvas_in.csv").write_text(CANVAS, encoding="utf-8")
    exporter = "--exporter=graders.notebooks.exporting.CanvasExport"
    chosen = (exporter, f"--assignment=['{ASSIGNMENT}']", "--CanvasExport.canvas=canvas_in.csv")
    said = nbgrader(term.folder, "export", *chosen, "--CanvasExport.column=Core (", "--to=canvas.csv")
    assert "half is not in canvas_in.csv" in said
    before = list(csv.reader(CANVAS.splitlines()))
    with (term.folder / "canvas.csv").open(encoding="utf-8", newline="") as file:
        after = list(csv.reader(file))
    before[2][5], before[3][5] = str(sum(FULL)), str(sum(STUDENTS["wrong"].worth))
    assert after == before
    said = nbgrader(term.folder, "export", *chosen, "--CanvasExport.column=Cor", ends=2)
    assert "more than one column begins with 'Cor'; assignments there are: Core (77); Core again (78)" in said
    assert "Traceback" not in said


def test_these_are_the_commands_of_the_readme(term: Term) -> None:
    written = [
        shlex.split(line)[1:]
        for line in (COURSE / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("nbgrader ")
    ]
    assert len(written) >= 12
    assert term.folder.is_dir()
    exporters = [words[1].partition("=")[2] for words in written if words[0] == "export"]
    assert [issubclass(import_item(name), ExportPlugin) for name in exporters] == [True] * 3
    cycle = [words for words in written if words[0] != "export"]
    assert [words for words in cycle if words[:2] not in [list(run[:2]) for run in RUN]] == []


def test_everything_of_nbgraders_lies_in_build(term: Term) -> None:
    ours = {
        "nbgrader_config.py",
        "build",
        "students",
        "home",
        "grades.csv",
        "checks.csv",
        "canvas_in.csv",
        "canvas.csv",
    }
    assert {path.name for path in term.folder.iterdir()} <= ours
    source = json.loads(
        term.built("autograded", "right", ASSIGNMENT, f"{ASSIGNMENT}.ipynb").read_text(encoding="utf-8")
    )
    assert source["nbformat"] == 4
