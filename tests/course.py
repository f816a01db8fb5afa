"""The course as tests use it: its exercises, their answers, and its commands in a shell."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from graders.grading import job_for
from graders.model import AnswerKey
from graders.report import Report, grade
from graders.worker import Worker
from reference.authored import Authored, read_all

COURSE = Path(__file__).resolve().parents[1]
NAMES = [authored.exercise.name for authored in read_all()]

Run = subprocess.CompletedProcess[str]


@cache
def authored_exercise(name: str) -> Authored:
    """An authored exercise, read once."""
    (authored,) = read_all([name])
    return authored


def every_exercise(argument: str = "record") -> pytest.MarkDecorator:
    """Run a test once per exercise, with its key of record or just its name.

    All tests of an exercise run in one process, so that none waits for the key that another makes.
    """
    rows = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in NAMES]
    return pytest.mark.parametrize(argument, rows, indirect=argument == "record")


def graded(worker: Worker, key: AnswerKey, *sources: str | bytes) -> list[Report]:
    """The reports of some answers to one exercise."""
    texts = [source.encode() if isinstance(source, str) else source for source in sources]
    answered = worker.run([job_for(key, text) for text in texts])
    return [grade(key, found.trajectories, found.printed, found.seconds) for found in answered]


def shell(*words: object, cwd: Path = COURSE, **environment: str) -> Run:
    """Run a Python command as a user would, with a plain environment."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH", "HOME") if name in os.environ}
    command = [sys.executable, *(str(word) for word in words)]
    return subprocess.run(
        command,
        cwd=cwd,
        env=kept | {"PYTHONUTF8": "1", "COLUMNS": "100"} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def descent(*words: object, cwd: Path = COURSE, **environment: str) -> Run:
    """Run `descent`."""
    return shell("-m", "graders", *words, cwd=cwd, **environment)


def interruptible() -> None:
    """Let Ctrl-C end a process that is about to start, also where the tests themselves run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def in_shell(line: str, cwd: Path, **environment: str) -> Run:
    """Run a line of shell in which $DESCENT is the command."""
    return subprocess.run(
        ["/bin/bash", "-c", line],
        cwd=cwd,
        env=dict(os.environ) | {"DESCENT": f"{shlex.quote(sys.executable)} -m graders"} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
