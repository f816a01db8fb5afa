"""`descent`: a thin face over the rest. Bad input ends in one sentence on standard error and exit code 2."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from graders import __version__
from graders.keys import Course, CourseError, find_course, read_keys
from graders.model import AnswerKey

INSTRUCTORS_VERBS = {
    "publish": "write stubs and answer keys from the authored files",
    "new": "write a blank authored file, ready to be filled in",
    "audit": "check every promise: mistakes caught and named, right answers accepted",
    "wrong": "write a folder of wrong answers, to see what the grader says",
}

EPILOG = """\
students:     edit exercises/NAME.py, run `pytest graders/`, and when stuck `descent hint NAME`
instructors:  `descent grade FOLDER --json result.json` grades one submission with the sealed cases too
exit codes:   0 everything was graded, 1 the grader itself failed somewhere, 2 bad input or usage
"""


class UsageError(Exception):
    """What was asked for cannot be done; the message says what is wrong and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in INSTRUCTORS_VERBS:
        return _instructors(words)
    asked = parser().parse_args(words)
    from graders.submission import SubmissionError
    from graders.worker import GraderError

    try:
        return int(asked.run(asked))
    except (UsageError, CourseError, SubmissionError, GraderError) as error:
        print(f"descent: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"descent: {error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("descent: stopped", file=sys.stderr)
        return 130


def parser() -> argparse.ArgumentParser:
    """The command line."""
    whole = argparse.ArgumentParser(
        prog="descent",
        description="Exercises in PyTorch optimization, graded: which step went wrong, and which idea causes it.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"descent {__version__}")
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="VERB")

    verb = verbs.add_parser("grade", help="grade one submission: a folder with NAME.py files")
    verb.add_argument("folder", metavar="FOLDER", type=Path, help="the folder, or one with exercises/ in it")
    verb.add_argument("--json", metavar="FILE", type=Path, help="write the result document descent/result/v1")
    verb.add_argument("--only", metavar="NAME", action="append", help="grade this exercise only; may be repeated")
    verb.add_argument("--student", metavar="NAME", help="whose submission it is, for the result document")
    verb.set_defaults(run=run_grade)

    verb = verbs.add_parser("hint", help="a hint for your answer as it stands")
    verb.add_argument("name", metavar="NAME", help="the exercise")
    verb.add_argument("level", metavar="LEVEL", type=int, nargs="?", default=1, choices=(1, 2, 3),
                      help="1 a question (default), 2 a concept, 3 almost code")  # fmt: skip
    verb.set_defaults(run=run_hint)

    verb = verbs.add_parser("reset", help="put an exercise's stub back in place of your answer")
    verb.add_argument("name", metavar="NAME", help="the exercise")
    verb.add_argument("--yes", action="store_true", help="do not ask")
    verb.set_defaults(run=run_reset)

    for name, words in INSTRUCTORS_VERBS.items():
        verbs.add_parser(name, help=f"(instructors) {words}", add_help=False)
    return whole


def _instructors(words: list[str]) -> int:
    """Hand an instructor's verb to the room that has the answers."""
    try:
        course = find_course()
        if not course.has_answers:
            raise CourseError(f"{words[0]} needs the instructor's files (reference/), and this copy has none")
    except CourseError as error:
        print(f"descent: {error}", file=sys.stderr)
        return 2
    return reference(course, words)


def reference(course: Course, words: list[str]) -> int:
    """Run `python -m reference WORDS` in a process of its own; return its exit code."""
    path = os.pathsep.join(filter(None, [str(course.root), os.environ.get("PYTHONPATH", "")]))
    command = [sys.executable, "-m", "reference", *words]
    return subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, check=False).returncode


def chosen(keys: list[AnswerKey], names: list[str] | None) -> list[AnswerKey]:
    """The keys of the named exercises, all without names.

    Raises:
        UsageError: for a name that no exercise has.
    """
    known = [key.exercise.name for key in keys]
    for name in names or ():
        if name not in known:
            raise UsageError(f"there is no exercise {name!r}; there are: {', '.join(known)}")
    return [key for key in keys if not names or key.exercise.name in names]


def run_grade(asked: argparse.Namespace) -> int:
    """Grade one submission, with the sealed cases where the instructor's room is at hand."""
    from graders.grading import grade_submission
    from graders.result import result_document
    from graders.submission import read_submission
    from graders.terminal import draw, write
    from graders.worker import Worker

    course = find_course()
    visible = chosen(read_keys(course.trajectories), asked.only)
    names = [key.exercise.name for key in visible]
    submission = read_submission(asked.folder, names)
    if asked.json and not asked.json.absolute().parent.is_dir():
        raise UsageError(f"{asked.json.parent} is not a folder; create it, or choose another place for --json")
    with Worker() as worker:
        keys = visible
        if course.has_answers:
            if reference(course, ["refresh", *names]):
                raise UsageError("the sealed cases could not be made; see the line above")
            keys = chosen(read_keys(course.sealed), names)
        reports = grade_submission(worker, keys, submission)
        torch, layers = worker.torch_version, worker.layers
    if asked.json:
        document = result_document(reports, submission.digest, torch, layers, asked.student)
        unfinished = asked.json.with_name(asked.json.name + ".part")
        unfinished.write_text(json.dumps(document, indent=2, allow_nan=False) + "\n", encoding="ascii")
        unfinished.replace(asked.json)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    told = [report for report in reports if report.status not in ("passed", "not_started")]
    write(draw(reports, told, shutil.get_terminal_size().columns, colour, sys.stdout.encoding))
    if not course.has_answers:
        print("Graded on the visible cases only: this copy has no sealed ones.", file=sys.stderr)
    return 1 if any(report.status == "grader_error" for report in reports) else 0


def run_hint(asked: argparse.Namespace) -> int:
    """Grade the answer as it stands and give the hint that fits it."""
    from graders.grading import grade_submission
    from graders.submission import read_submission
    from graders.worker import Worker

    course = find_course()
    keys = chosen(read_keys(course.trajectories), [asked.name])
    submission = read_submission(course.exercises, [asked.name])
    with Worker() as worker:
        (report,) = grade_submission(worker, keys, submission)
    if report.passed:
        print(f"{asked.name} is done; there is nothing to hint at.")
    elif report.status in ("missing", "syntax_error", "grader_error"):
        from graders.terminal import details

        print("\n".join(details(report)[:2]))
    else:
        print(report.hints[asked.level - 1])
        if asked.level < len(report.hints):
            print(f"More: descent hint {asked.name} {asked.level + 1}")
    return 1 if report.status == "grader_error" else 0


def run_reset(asked: argparse.Namespace) -> int:
    """Put the stub back, after asking."""
    course = find_course()
    (key,) = chosen(read_keys(course.trajectories), [asked.name])
    path = course.exercises / f"{asked.name}.py"
    if path.is_symlink() or path.is_dir():
        raise UsageError(f"{path} is not an ordinary file; remove it yourself")
    if path.exists() and path.read_bytes() == key.stub.encode():
        print(f"{asked.name} is as it was handed out; nothing to reset.")
        return 0
    if path.exists() and not asked.yes:
        if not sys.stdin.isatty():
            raise UsageError(f"resetting {path} throws your answer away; add --yes if that is what you want")
        if input(f"Throw away your answer in {path}? [y/N] ").strip().lower() not in ("y", "yes"):
            print("Kept.")
            return 0
    path.write_bytes(key.stub.encode())
    print(f"{path} is a stub again.")
    return 0
