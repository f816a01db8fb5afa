"""A student's copy of the course in which grading takes no time, to end the command at any moment and begin it again.

An answer there says how it ends: it is a label of the answer key, whose trajectories it gets, or a word of those below.
All but the worker is what a course has.
"""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.copies import students_copy
from tests.course import interruptible

STEP, LOSS = "manual_gd_step", "loss_l1"
RIGHT, WRONG = "reference", "no_zero_grad"
DIES, DIES_ONCE, FAILS, HANGS = "dies", "dies once", "fails", "hangs"
END_AT, END_BY = "END_AT", "END_BY"
"""The variables that say at which moment the command is sent a signal, counted from 1, and which."""

SERVING = f"""
class Worker:
    layers = ("imitated",)
    def __init__(self, **_): pass
    def __enter__(self): return self
    def __exit__(self, *_): pass


def grade_submission(worker, keys, submission, **_):
    return [imitated(key, submission.files[key.exercise.name]) for key in keys]


def imitated(key, handed):
    from graders.grading import not_handed_in
    if handed.source is None:
        return grade(key, not_handed_in(key, handed))
    word, _, more = handed.source.decode().partition(":")
    if word == {DIES!r} or (word == {DIES_ONCE!r} and not Path(more).exists()):
        Path(more or os.devnull).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if word in ({FAILS!r}, {HANGS!r}):
        ending = Ending("grader_error" if word == {FAILS!r} else "timed_out", message="imitated")
        return grade(key, all_ended(key, ending))
    label = word if word in next(iter(key.trajectories.values())) else {RIGHT!r}
    return grade(key, {{case: by_label[label] for case, by_label in key.trajectories.items()}})


"""
MOMENTS = f"""
import os, signal
left = int(os.environ.get({END_AT!r}, "0"))


def moment():
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), int(os.environ[{END_BY!r}]))


def write(descriptor, text):
    half = os.write(descriptor, text[: len(text) // 2])
    moment()
    return half + os.write(descriptor, text[half:])
"""
CHANGED: dict[str, tuple[tuple[str, str], ...]] = {
    "batch/serving.py": (('if __name__ == "__main__":\n', SERVING + 'if __name__ == "__main__":\n'),),
    "batch/journal.py": (
        ("import os\n", "import os\nfrom graders import moments\n"),
        ("os.write(self.file, rest)", "moments.write(self.file, rest)"),
    ),
    "files.py": (
        ("import stat\n", "import stat\nfrom graders import moments\n"),
        ("        unfinished.replace(path)\n", "        moments.moment()\n        unfinished.replace(path)\n"),
    ),
}
"""What is another text in such a copy, by file: the worker is none, and the command may be ended where it writes."""


def quick_copy(folder: Path) -> Path:
    """Such a copy."""
    students_copy(folder)
    (folder / "graders" / "moments.py").write_text(MOMENTS, encoding="utf-8")
    for path, changes in CHANGED.items():
        place = folder / "graders" / path
        text = place.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, (path, old)
            text = text.replace(old, new)
        place.write_text(text, encoding="utf-8")
    return folder


def class_of(folder: Path, **answers: str | dict[str, str]) -> Path:
    """A folder with a submission of each student: one answer to the first exercise, or answers by exercise."""
    for student, answer in answers.items():
        (folder / student).mkdir(parents=True, exist_ok=True)
        for name, text in (answer if isinstance(answer, dict) else {STEP: answer}).items():
            path = folder / student / f"{name}.py"
            path.write_text(text, encoding="utf-8")
            os.utime(path, (10**9, 10**9))
    return folder


def graded(
    course: Path,
    submissions: Path,
    results: Path,
    *words: str,
    jobs: int = 2,
    end_at: int = 0,
    end_by: signal.Signals = signal.SIGKILL,
) -> subprocess.CompletedProcess[str]:
    """Grade a class, to the end or to a moment at which the command is sent a signal."""
    only = ("--only", STEP, "--only", LOSS)
    command = ("-m", "graders", "grade", str(submissions), "--out", str(results), "--jobs", str(jobs), *only, *words)
    return subprocess.run(
        [sys.executable, *command],
        cwd=course,
        env=dict(os.environ) | {END_AT: str(end_at), END_BY: str(int(end_by))},
        preexec_fn=interruptible,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def was_killed(run: subprocess.CompletedProcess[str]) -> bool:
    """Whether the command did not live to its end."""
    return run.returncode == -signal.SIGKILL


def keys_of(results: Path) -> list[str]:
    """The keys of the journal's rows, in their order."""
    lines = (results / "results.jsonl").read_text(encoding="ascii").splitlines()
    return [json.loads(line)["key"] for line in lines]


def statuses(results: Path) -> dict[tuple[str, str], str]:
    """How each student's answer ended, from the marks."""
    rows = csv.DictReader(io.StringIO((results / "grades.csv").read_text(encoding="utf-8")))
    return {(row["student"], row["exercise"]): row["status"] for row in rows}


def files_of(folder: Path) -> dict[str, bytes]:
    """Everything in a folder of results, but the lock, which is empty."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
