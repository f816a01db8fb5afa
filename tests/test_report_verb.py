"""`descent report`: where the page goes, what is refused, and in which words."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.copies import students_copy
from tests.course import Run, authored_exercise, descent
from tests.documents import KEYS, document, parted, right
from tests.pages import Page

NAME = KEYS[0].exercise.name


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student's copy with one wrong answer."""
    folder = students_copy(tmp_path_factory.mktemp("student"))
    authored = authored_exercise(NAME)
    wrong = next(wrong for wrong in authored.exercise.misconceptions if wrong.hints)
    (folder / "exercises" / f"{NAME}.py").write_text(wrong.applied_to(authored.answer), encoding="utf-8")
    return folder


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """A folder of result documents, and other things."""
    folder = tmp_path / "results"
    folder.mkdir()
    wrong = [report for key in KEYS[:3] if (report := parted(key))]
    for name, reports in {"ada": wrong, "grace": [right(key) for key in KEYS[:3]]}.items():
        made = document(*reports, student=None if name == "ada" else name)
        (folder / f"{name}.json").write_text(json.dumps(made), encoding="ascii")
    (folder / "notes.txt").write_text("no result", encoding="ascii")
    return folder


def sentence(run: Run) -> str:
    """What a refused command says: one sentence, on standard error alone, with exit code 2."""
    assert (run.returncode, run.stdout) == (2, ""), run
    (line,) = run.stderr.splitlines()
    return line


def test_a_students_own_answers_become_a_page(copy: Path) -> None:
    run = descent("report", "--format", "html", cwd=copy)
    assert (run.returncode, run.stdout, run.stderr) == (0, f"wrote {Path('build/report.html')}\n", "")
    page = Page((copy / "build" / "report.html").read_text(encoding="utf-8"))
    assert [key.exercise.title for key in KEYS if key.exercise.title not in page.text] == []
    assert "◀ differs" in page.text


def test_a_result_document_becomes_a_page(results: Path) -> None:
    run = descent("report", "grace.json", "--out", "page.html", cwd=results)
    assert (run.returncode, run.stdout, run.stderr) == (0, "wrote page.html\n", "")
    assert "Report of grace" in Page((results / "page.html").read_text(encoding="utf-8")).text


def test_a_folder_becomes_a_class(results: Path) -> None:
    run = descent("report", "--class", ".", cwd=results)
    assert (run.returncode, run.stdout, run.stderr) == (0, f"wrote {Path('build/class.html')}\n", "")
    text = Page((results / "build" / "class.html").read_text(encoding="utf-8")).text
    assert "2 submissions, 3 exercises" in text
    assert "ada" in text


def test_one_bad_document_among_many_is_named_and_the_others_are_counted(results: Path) -> None:
    (results / "bad\x1b[31m.json").write_text("{}", encoding="ascii")
    run = descent("report", "--class", results, "--out", results / "class.html")
    assert (run.returncode, run.stdout) == (1, f"wrote {results / 'class.html'}\n")
    (line,) = run.stderr.splitlines()
    assert "bad.json is no result document: the document has no 'schema'" in line
    assert "2 submissions" in Page((results / "class.html").read_text(encoding="utf-8")).text


REFUSED = {
    "report nope.json": "nope.json: there is no such file in",
    "report notes.txt": "notes.txt is not JSON; make it anew with: descent grade FOLDER --json FILE",
    "report .": "it is a folder, not a file",
    "report ada.json grace.json": "2 results were named; a page is of one, or add --class",
    "report --class": "--class wants result documents, or a folder of them",
    "report --class empty": "empty holds no result document (*.json)",
    "report --class notes.txt": "none of the 1 files is a result document",
    "report ada.json --out nope/page.html": "nope is not a folder; create it",
    "report ada.json --out empty": "empty is there and is not an ordinary file",
    "report ada.json --format pdf": "invalid choice: 'pdf'",
}


@pytest.mark.parametrize(("words", "says"), REFUSED.items(), ids=REFUSED)
def test_what_cannot_be_done_is_said_in_one_sentence(words: str, says: str, results: Path) -> None:
    (results / "empty").mkdir()
    run = descent(*words.split(), cwd=results)
    if "notes.txt" in words and "--class" in words:
        run.stderr = run.stderr.partition("\n")[2]  # after the line about the file itself
    assert says in sentence(run)
    assert not list(results.glob("**/*.html"))


def test_a_closed_or_full_output_is_no_traceback(results: Path) -> None:
    line = f"{shlex.quote(sys.executable)} -m graders report ada.json --out page.html"
    for end, code in ((">&-", 0), ("> /dev/full", 2)):
        ran = subprocess.run(
            ["/bin/bash", "-c", f"{line} {end}"], cwd=results, env=dict(os.environ), capture_output=True, check=False,
            encoding="utf-8", timeout=60, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert ran.returncode == code
        assert len(ran.stderr.splitlines()) == (code != 0)
        assert (results / "page.html").exists()


def test_what_stands_where_the_page_goes_stays_when_it_is_no_file(results: Path) -> None:
    shutil.rmtree(results / "build", ignore_errors=True)
    (results / "build").write_text("kept", encoding="ascii")
    assert "build" in sentence(descent("report", "ada.json", cwd=results))
    assert (results / "build").read_text(encoding="ascii") == "kept"
