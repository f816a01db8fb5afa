"""Machines on which nothing can be written: one clear sentence, and no trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.copies import students_copy
from tests.course import NAMES, authored_exercise

CLOSED = """
import os, sys
from graders.worker.layers import linux, namespaces
namespaces.leave(namespaces.NEW_MOUNTS)
bind, remount, read_only = 1 << 12, 1 << 5, 1
for folder in map(str.encode, sys.argv[1].split(":")):
    linux.call_library("mount", folder, folder, None, bind, None)
    linux.call_library("mount", None, folder, None, bind | remount | read_only, None)
os.chdir(os.getcwd())
os.execv(sys.argv[2], sys.argv[2:])
"""
pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")


def descent(closed: list[str], words: list[str], copy: Path) -> subprocess.CompletedProcess[str]:
    """Run `descent` of a copy, in it, where some folders are closed to writers."""
    command = [sys.executable, "-c", CLOSED, ":".join(closed), sys.executable, "-m", "graders", *words]
    return subprocess.run(
        command, cwd=copy, env={"PYTHONPATH": str(copy)}, capture_output=True, text=True, timeout=100, check=False
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return students_copy(tmp_path_factory.mktemp("student"))


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    (folder / f"{NAMES[0]}.py").write_text(authored_exercise(NAMES[0]).answer, encoding="utf-8")
    return folder


def test_where_no_temporary_file_can_be_written_one_sentence_says_so(copy: Path, answers: Path) -> None:
    places = [place for place in ("/tmp", "/var/tmp", "/usr/tmp", str(copy)) if Path(place).is_dir()]  # noqa: S108
    run = descent(places, ["grade", str(answers), "--only", NAMES[0]], copy)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert "No usable temporary directory" in run.stderr


def test_in_a_folder_that_cannot_be_written_answers_are_graded_all_the_same(copy: Path, answers: Path) -> None:
    run = descent([str(copy)], ["grade", str(answers), "--only", NAMES[0]], copy)
    assert run.returncode == 0
    assert "1 of 1 exercises done" in run.stdout


WRITING = (
    ["grade", "ANSWERS", "--only", NAMES[0], "--json", "COPY/result.json"],
    ["reset", NAMES[0], "--yes"],
    ["plot", NAMES[0], "--submission", "ANSWERS"],
    ["plot", NAMES[0], "--submission", "ANSWERS", "--gif", "--out", "COPY/plot.gif"],
    ["report"],
    ["report", "--out", "COPY/report.html"],
)


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_what_cannot_be_written_is_said_in_one_sentence(words: list[str], copy: Path, answers: Path) -> None:
    stub = copy / "exercises" / f"{NAMES[0]}.py"
    stub.write_text(stub.read_text(encoding="utf-8") + "\n# begun\n", encoding="utf-8")
    filled = [word.replace("ANSWERS", str(answers)).replace("COPY", str(copy)) for word in words]
    run = descent([str(copy)], filled, copy)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "Read-only file system" in run.stderr
