"""`descent debug`: one case in the foreground, with the debugger, and what came of it against what should have."""

from __future__ import annotations

import json
import signal
import subprocess
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from graders.exits import UsageError
from graders.grading import grade_submission
from graders.model import AnswerKey, Case
from graders.plain import NotPlain, trajectory_from_plain
from graders.report import Report, grade
from graders.submission import Submission
from graders.trajectory import Ending, Trajectory
from graders.worker import Worker
from graders.worker.starting import command
from graders.worker.wire import PREFIX, WireError, unpack


def chosen_case(key: AnswerKey, name: str | None, submission: Submission) -> Case:
    """The case that is called so; without a name the first that is wrong, or the first of all.

    Raises:
        UsageError: when no case, or more than one, is meant.
    """
    if name is not None:
        return case_called(key, name)
    with Worker() as worker:
        (report,) = grade_submission(worker, [key], submission)
    return report.first.case if report.first is not None else key.exercise.cases[0]


def case_called(key: AnswerKey, name: str) -> Case:
    """The case of that name, or that begins like that.

    Raises:
        UsageError: when no case, or more than one, is meant.
    """
    cases = key.exercise.cases
    meant = [case for case in cases if case.name == name] or [case for case in cases if case.name.startswith(name)]
    if len(meant) != 1:
        all_of_them = "; ".join(repr(case.name) for case in cases)
        raise UsageError(f"{'no' if not meant else 'more than one'} case is called {name!r}; there are: {all_of_them}")
    return meant[0]


def run_in_foreground(key: AnswerKey, case: Case, path: Path) -> Report | None:
    """Run a case where the student can type, and grade it; None when the student left before its end."""
    with TemporaryDirectory(prefix="descent-") as folder:
        result = Path(folder, "result")
        job = {
            "path": str(path.resolve()), "functions": key.functions, "rollout": key.exercise.rollout,
            "settings": case.settings, "result": str(result),
        }  # fmt: skip
        status = _status_of(command("graders.worker.foreground", job))
        if not result.exists():
            reason = signal.strsignal(-status) if status < 0 else f"exit code {status}"
            ending = Ending("killed", message=f"its process ended before the case did ({reason})")
            return _graded(key, case, Trajectory((), ending))
        written = result.read_bytes()
    with suppress(WireError, NotPlain):  # a frame that says that the student left holds no trajectory
        return _graded(key, case, trajectory_from_plain(unpack(written[PREFIX.size :]).get("trajectory")))
    return None


def _status_of(words: list[str]) -> int:
    """Run a command on the student's own terminal, where Ctrl-C is for the debugger, and return how it ended."""
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with subprocess.Popen(words) as process:
            try:
                return process.wait()
            except BaseException:
                process.kill()
                raise
    finally:
        signal.signal(signal.SIGINT, usual)


def _graded(key: AnswerKey, case: Case, trajectory: Trajectory) -> Report:
    exercise = replace(key.exercise, cases=(case,))
    alone = replace(key, exercise=exercise, trajectories={case.name: key.trajectories[case.name]})
    return grade(alone, {case.name: trajectory})


def introduction(key: AnswerKey, case: Case) -> str:
    """What is run, before it is."""
    settings = ", ".join(f"{name}={json.dumps(value)}" for name, value in case.settings.items())
    return f"{key.exercise.name}, “{case.name}”: {settings}\n"
