"""The way to the instructor's room: its verbs run as `python -m reference VERB`, where the authored files are."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from graders.exits import STOPPED
from graders.keys import Course, CourseError, KeyPlace, find_course
from graders.model import AnswerKey
from graders.secrets import SecretError, new_secret, read_secret

INSTRUCTORS_VERBS = {
    "publish": "write stubs and answer keys from the authored files",
    "new": "write a blank authored file, ready to be filled in",
    "audit": "check every promise: mistakes caught and named, right answers accepted",
    "seal": "write sealed cases into one file, for a CI that has no authored files",
    "gradescope": "write the autograder for Gradescope, a .zip",
    "prairielearn": "write questions for PrairieLearn, and the image that grades them",
    "classroom50": "write an autograder for Classroom 50",
    "github": "write a repository whose workflows grade students' repositories on GitHub",
    "gitlab": "write a job for GitLab, and the image that it runs in",
    "docker": "write what an image of the graders is built from, for any CI",
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


def keys_of_record(course: Course, names: Sequence[str], secret: Path | None = None) -> list[AnswerKey]:
    """The answer keys that count, from where `place_of_record` has them.

    Raises:
        CourseError, SecretError, SystemExit: as that does.
    """
    return place_of_record(course, names, secret).read(names)


def place_of_record(course: Course, names: Sequence[str], secret: Path | None = None) -> KeyPlace:
    """Where the keys are that count: with the sealed cases, made now if need be; in a student's copy the visible ones.

    Args:
        course: where they are.
        names: the exercises.
        secret: the file of the secret that cases are drawn from; the course's own by default.

    Raises:
        CourseError: when they cannot be made; SecretError: when the file holds no secret; SystemExit: when making
            them was stopped.
    """
    if not course.has_answers:
        return KeyPlace(course.trajectories)
    secret = secret or own_secret(course)
    drawn = course.drawn(read_secret(secret))
    make_sealed(course, names, secret)
    return KeyPlace(course.sealed, drawn)


def own_secret(course: Course) -> Path:
    """The file of the course's own secret, which is drawn now if there is none yet."""
    course.sealed.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not course.secret.exists():
        with suppress(SecretError):  # another process may have been quicker; reading it says what is wrong
            new_secret(course.secret)
    return course.secret


def make_sealed(course: Course, names: Sequence[str], secret: Path, students: Sequence[str] = ()) -> None:
    """Make the sealed answer keys that are not there or not current: for all students alike, or for each of some.

    Raises:
        CourseError: when they cannot be made; SystemExit: when making them was stopped.
    """
    code = run_reference(
        course, ["refresh", *names, "--secret", str(secret), *(f"--student={one}" for one in students)]
    )
    if code == STOPPED:
        raise SystemExit(code)  # it has said so itself
    if code:
        raise CourseError("the sealed cases could not be made; see the line above")


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
