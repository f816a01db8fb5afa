"""The way to the instructor's room: its verbs run as `python -m reference VERB`, where the authored files are."""

from __future__ import annotations

import os
import subprocess
import sys

from graders.exits import STOPPED
from graders.keys import Course, CourseError, find_course, read_keys, read_sealed_keys
from graders.model import AnswerKey

INSTRUCTORS_VERBS = {
    "publish": "write stubs and answer keys from the authored files",
    "new": "write a blank authored file, ready to be filled in",
    "audit": "check every promise: mistakes caught and named, right answers accepted",
    "notebook": "weave the notebooks that nbgrader distributes",
    "setup-course": "make a folder an nbgrader course, with the notebooks in it",
    "wrong": "write a folder of wrong answers, to see what the grader says",
}


def run_instructors(words: list[str]) -> int:
    """Hand an instructor's verb to the room that has the answers."""
    course = find_course()
    if not course.has_answers:
        raise CourseError(f"{words[0]} needs the instructor's files (reference/), and this copy has none")
    return run_reference(course, words)


def keys_of_record(course: Course, names: list[str]) -> list[AnswerKey]:
    """The answer keys that count: with the sealed cases, made now if need be; a student's copy has visible ones only.

    Raises:
        CourseError: when they cannot be made; SystemExit: when making them was stopped.
    """
    if not course.has_answers:
        return read_keys(course.trajectories, names)
    code = run_reference(course, ["refresh", *names])
    if code == STOPPED:
        raise SystemExit(code)  # it has said so itself
    if code:
        raise CourseError("the sealed cases could not be made; see the line above")
    return read_sealed_keys(course, names)


def run_reference(course: Course, words: list[str]) -> int:
    """Run `python -m reference WORDS` in a process of its own; return its exit code.

    The working directory stays, for the paths among the words, but is no place to import from: it may be a submission.
    """
    path = os.pathsep.join(filter(None, [str(course.root), os.environ.get("PYTHONPATH", "")]))
    command = [sys.executable, "-P", "-m", "reference", *words]
    with subprocess.Popen(command, env=os.environ | {"PYTHONPATH": path}) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.terminate()
            if process.wait() == STOPPED:  # it has said so itself
                return STOPPED
            raise
