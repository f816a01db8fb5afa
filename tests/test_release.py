"""The student's copy: what `git archive HEAD` hands out, and that it works by itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from graders.instructors import INSTRUCTORS_VERBS
from graders.keys import read_key
from graders.model import Misconception
from tests.course import COURSE, NAMES, authored_exercise, shell

RELEASED = {
    ".gitignore",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "constraints.txt",
    "exercises",
    "graders",
    "pyproject.toml",
    "reference",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student's copy, unpacked."""
    made = subprocess.run(["git", "archive", "HEAD"], cwd=COURSE, capture_output=True, check=True)  # noqa: S607
    folder = tmp_path_factory.mktemp("copy")
    with tarfile.open(fileobj=BytesIO(made.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def test_it_holds_the_exercises_the_engine_and_the_visible_keys(copy: Path) -> None:
    assert {path.name for path in copy.iterdir()} == RELEASED
    assert [path.name for path in (copy / "reference").iterdir()] == ["trajectories"]
    keys = {path.stem for path in (copy / "reference" / "trajectories").iterdir()}
    assert keys == set(NAMES)
    assert {path.name for path in (copy / "exercises").iterdir()} == {"live_plot.py", *(f"{name}.py" for name in NAMES)}


@pytest.mark.parametrize("page", ["README.md", "SECURITY.md"])
def test_every_link_leads_somewhere_in_it(copy: Path, page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", (copy / page).read_text(encoding="utf-8"))
    within = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert within or page != "README.md"
    assert [link for link in within if not (copy / link).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_it_holds_no_answer_and_no_sealed_case(copy: Path, name: str) -> None:
    authored = authored_exercise(name)
    texts = {path: path.read_text(encoding="utf-8") for path in copy.rglob("*") if path.is_file()}
    secrets = authored.solutions
    secrets += [edit for wrong in authored.exercise.misconceptions for edit in edits(wrong) if "\n" in edit]
    key = read_key(copy / "reference" / "trajectories" / f"{name}.jsonl")
    assert not {case.name for case in authored.exercise.cases if case.sealed} & set(key.trajectories)
    assert not any(case.sealed for case in key.exercise.cases)
    assert [(path.name, secret) for path, text in texts.items() for secret in secrets if secret in text] == []


def edits(wrong: Misconception) -> list[str]:
    """Every text of a misconception that could give an answer away."""
    return [text.strip() for edit in ((wrong.old, wrong.new), *wrong.also) for text in edit]


def test_pytest_works_in_it(copy: Path) -> None:
    ran = shell("-m", "pytest", "graders/", cwd=copy)
    assert ran.returncode == 1
    assert f"0 of {len(NAMES)} exercises done" in ran.stdout
    assert "Traceback" not in ran.stdout + ran.stderr


def test_right_answers_pass_in_it(copy: Path, right_answers: Path) -> None:
    ran = shell("-m", "pytest", "graders/", "--submission", right_answers, cwd=copy)
    assert ran.returncode == 0, ran.stdout
    assert f"{len(NAMES)} of {len(NAMES)} exercises done" in ran.stdout


def test_descent_watch_works_in_it(copy: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "graders", "watch"],
        cwd=copy,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1"},
    ) as run:
        assert run.stdout is not None
        said = ""
        while "Graded at" not in said:
            line = run.stdout.readline()
            assert line, said
            said += line
        run.terminate()
    assert f"0 of {len(NAMES)} exercises done" in said
    assert NAMES[0] in said


@pytest.mark.parametrize("verb", INSTRUCTORS_VERBS)
def test_an_instructors_verb_says_what_it_lacks(copy: Path, verb: str) -> None:
    ran = shell("-m", "graders", verb, "something", cwd=copy)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
    assert "reference/" in ran.stderr
