"""`descent report --format`: where each format goes, how it ends, and in which words it is refused.

The verb runs in the tests' own process, as `descent` runs it; that costs a hundredth.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graders.emit.formats import FORMATS
from graders.emit.reading import read_document
from graders.exits import BAD_INPUT, UsageError
from graders.streams import complain
from graders.verbs import run as run_verb
from tests.course import Run, descent
from tests.documents import KEYS, SUBMISSIONS, document, parted, right
from tests.told import ENVIRONMENT, TEXTS

BOOK = """\
Student,ID,SIS User ID,SIS Login ID,Section,Core (7),Core again (8)
    Points Possible,,,,,10.0,10
"=A",1,,ada,S,old,
"G, Grace",2,grace,,S,,1
"""
OF_ONE = [name for name, form in FORMATS.items() if not form.several and name != "html"]
CANVAS = ("--format", "canvas-csv", "--gradebook", "book.csv", "--assignment")


Submissions = dict[str, dict[str, Any]]
Report = Callable[..., Run]


@pytest.fixture(scope="module")
def made() -> Submissions:
    """Three submissions: a wrong one, a right one, and one at which the grader failed."""
    ways = {
        "ada": [report for key in KEYS[:2] if (report := parted(key))],
        "grace": [right(key) for key in KEYS[:2]],
        "unlucky": [right(KEYS[0]), SUBMISSIONS["grader_error"](KEYS[1])],
    }
    return {name: document(*reports, student=name) for name, reports in ways.items()}


@pytest.fixture
def folder(tmp_path: Path, made: Submissions) -> Path:
    """Their documents, and things that are none."""
    for name, plain in made.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(plain), encoding="ascii")
    wrong = {
        "version": made["ada"] | {"schema": "descent/result/v2"}, "sums": made["ada"] | {"score": 99},
        "when": made["ada"] | {"created": "yesterday"},
    }  # fmt: skip
    (tmp_path / "wrong").mkdir()
    for name, plain in wrong.items():
        (tmp_path / "wrong" / f"{name}.json").write_text(json.dumps(plain), encoding="ascii")
    (tmp_path / "book.csv").write_text(BOOK, encoding="utf-8")
    return tmp_path


@pytest.fixture
def report(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Report:
    """Runs the verb in the folder."""
    monkeypatch.chdir(folder)
    for variable in (*ENVIRONMENT, "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"):
        monkeypatch.delenv(variable, raising=False)

    def run(*words: str, **environment: str) -> Run:
        for variable, value in environment.items():
            monkeypatch.setenv(variable, value)
        try:
            code = run_verb(["report", *words])
        except UsageError as error:
            complain(str(error))
            code = BAD_INPUT
        return subprocess.CompletedProcess(words, code, *capsys.readouterr())

    return run


def sentence(run: Run) -> str:
    """What a refused command says: one sentence, on standard error alone, with exit code 2."""
    assert (run.returncode, run.stdout) == (2, ""), run
    (line,) = run.stderr.splitlines()
    return line


@pytest.mark.parametrize("form", OF_ONE)
def test_each_format_has_a_file_of_its_own_in_build(form: str, folder: Path, report: Report) -> None:
    run = report("ada.json", "--format", form, **ENVIRONMENT)
    place = Path("build", FORMATS[form].file)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"wrote {place}\n")
    assert (folder / place).read_text(encoding="utf-8") == TEXTS[form](read_document(folder / "ada.json"))


@pytest.mark.parametrize("form", ["markdown", "junit", "prairielearn", "csv"])
def test_standard_output_holds_the_format_and_nothing_else(form: str, folder: Path, report: Report) -> None:
    run = report("ada.json", "--format", form, "--out", "-")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == TEXTS[form](read_document(folder / "ada.json")).replace("me,", "ada,")
    assert not (folder / "build").exists()


@pytest.mark.parametrize("form", OF_ONE)
def test_where_the_grader_failed_the_exit_code_says_so_too(form: str, folder: Path, report: Report) -> None:
    run = report("unlucky.json", "--format", form, "--out", "out", **ENVIRONMENT)
    assert (run.returncode, (folder / "out").exists()) == (1, True)
    assert run.stderr.splitlines() == [
        f"descent: Not graded: the grader itself failed at {KEYS[1].exercise.name}. "
        "No points are to be recorded; grade it again."
    ]


ADDED = {"github": ("GITHUB_STEP_SUMMARY", "earlier\n# Report"), "classroom": ("GITHUB_OUTPUT", "earlier\nresult=ey")}


@pytest.mark.parametrize("form", ADDED)
def test_what_a_runner_collects_is_added_to(form: str, folder: Path, report: Report) -> None:
    variable, begins = ADDED[form]
    collected = folder / "collected"
    collected.write_text("earlier\n", encoding="ascii")
    run = report("ada.json", "--format", form, **{variable: str(collected)})
    assert (run.returncode, run.stderr) == (0, "")
    assert collected.read_text(encoding="utf-8").startswith(begins)
    assert not (folder / "build").exists()
    assert (form == "github") == ("::notice title=Points::" in run.stdout)
    elsewhere = report("ada.json", "--format", form, "--out", "x", **{variable: str(collected)})
    assert (elsewhere.returncode, (folder / "x").exists()) == (0, True)
    assert collected.read_text(encoding="utf-8").count(begins.split("\n")[1]) == 1
    refused = report("ada.json", "--format", form, **{variable: str(folder)})
    assert f"{variable} names {folder}, which is not an ordinary file" in sentence(refused)


def test_several_results_fill_one_column_of_canvas(folder: Path, made: Submissions, report: Report) -> None:
    run = report(*CANVAS, "Core (7)", "ada.json", "grace.json")
    most, ada = made["ada"]["max_score"], made["ada"]["score"]
    assert (run.returncode, run.stdout) == (0, f"wrote {Path('build/canvas.csv')}\n")
    assert run.stderr == f"descent: Canvas gives 10 points for Core (7), and these results are of {most}\n"
    filled = BOOK.replace('"=A"', "=A").replace("old", str(ada)).replace("S,,1", f"S,{most},1")
    assert (folder / "build" / "canvas.csv").read_text(encoding="utf-8") == filled


def test_whoever_gets_no_points_in_canvas_is_named(folder: Path, made: Submissions, report: Report) -> None:
    stranger = json.dumps(made["grace"] | {"student": None})
    (folder / "eve.json").write_text(stranger, encoding="ascii")
    (folder / "unlucky.json").write_text(json.dumps(made["unlucky"] | {"student": "ada"}), encoding="ascii")
    run = report(*CANVAS, "Core", "eve.json", "unlucky.json", "wrong", "--out", "-")
    assert run.returncode == 1
    for said in (
        "eve is not in book.csv",
        "the cell of ada stays as it was",
        "grader itself failed",
        "sums.json is no",
    ):
        assert said in run.stderr
    assert ",ada,S,old," in run.stdout


def test_a_folder_of_results_becomes_one_table(folder: Path, report: Report) -> None:
    run = report(".", "--format", "csv")
    rows = (folder / "build" / "results.csv").read_text(encoding="utf-8").splitlines()
    assert (run.returncode, len(rows)) == (1, 1 + 2 * 3)
    assert rows[0] == "student,exercise,status,score,max_score,diagnosis"
    assert [row.partition(",")[0] for row in rows[1::2]] == ["ada", "grace", "unlucky"]


REFUSED = {
    "nope.json --format junit": "nope.json: there is no such file in",
    "book.csv --format junit": "book.csv is not JSON",
    "wrong/version.json --format csv": "schema is none of descent/result/v1",
    "wrong/version.json --format junit": "schema is none of descent/result/v1",
    "wrong/sums.json --format gradescope": "the document has another score than its parts together",
    "wrong/when.json --format html": "created is no time with a zone",
    "ada.json grace.json --format junit": "2 results were named; junit is of one",
    ". --format gradescope": "it is a folder, not a file",
    "ada.json --class --format csv": "--class is a page; leave out --class, or --format csv",
    "ada.json --format github --out -": "--out - is where the annotations of github go",
    "ada.json --out -": "a page is a file; name one with --out",
    "ada.json --format junit --out nope/x": "nope is not a folder; create it",
    "ada.json --format classroom50": "CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL",
    "ada.json --format canvas-csv": "canvas-csv wants results, --gradebook FILE as Canvas exported it",
    "--format canvas-csv --gradebook book.csv --assignment Core": "canvas-csv wants results",
    "ada.json --format csv --gradebook book.csv": "--gradebook and --assignment are for canvas-csv, not for csv",
    "ada.json --assignment Core": "--gradebook and --assignment are for canvas-csv, not for html",
    "ada.json --format canvas-csv --gradebook nope.csv --assignment Core": "nope.csv cannot be read",
    "ada.json --format canvas-csv --gradebook ada.json --assignment Core": "no gradebook exported from Canvas",
    "ada.json --format canvas-csv --gradebook book.csv --assignment Cor": "no column is called 'Cor'",
}


@pytest.mark.parametrize(("words", "says"), REFUSED.items(), ids=REFUSED)
def test_what_cannot_be_done_is_said_in_one_sentence(words: str, says: str, folder: Path, report: Report) -> None:
    run = report(*words.split())
    if "--format csv" in words and "version" in words:
        first, _, run.stderr = run.stderr.partition("\n")  # after the line about the file itself
        assert says in first
        says = "none of the 1 files is a result document; nothing was written"
    assert says in sentence(run)
    assert not [path for path in folder.glob("**/*.*") if path.suffix in (".xml", ".html", ".md")]


def test_the_help_names_every_format() -> None:
    told = descent("report", "--help").stdout
    assert [name for name, form in FORMATS.items() if f"  {name} " not in told or form.about not in told] == []
