"""The verbs of `descent`: what each asks for on the command line, and what it does."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from textwrap import fill
from typing import NoReturn

from graders import __version__
from graders.exits import DONE, FAILED, STOPPED, UsageError
from graders.files import PlaceError, check_place, is_free_or_ordinary, write_whole
from graders.instructors import INSTRUCTORS_VERBS, run_instructors, run_reference
from graders.keys import (
    Course,
    CourseError,
    find_course,
    published_names,
    read_heads,
    read_keys,
    read_sealed_keys,
)
from graders.report import Report
from graders.streams import complain, write
from graders.submission import SubmissionError
from graders.worker import GraderError, LimitError

DESCRIPTION = "Exercises in PyTorch optimization, graded: which step went wrong, and which idea causes it."
EPILOG = """\
for students:
  descent                        the course: every exercise in order, and what comes next
  edit exercises/NAME.py         write your answer in place of the raise
  pytest graders/                see what is right, and what to do next
  descent hint NAME              a hint for your answer as it stands; then: descent hint NAME 2

for instructors:
  descent grade FOLDER --json result.json     one submission, with the sealed cases too

NAME is an exercise: a file of exercises/ without its .py. More about a verb: descent VERB --help

exit codes: 0 done, 1 the grader itself failed somewhere, 2 bad input or usage, 130 stopped
"""
GRADE = """\
Grade one submission: run NAME.py for every exercise, print the scoreboard and what is to be said about each wrong
answer. In an instructor's copy the sealed cases count too; they are made at first use, which takes a minute.
"""
HINT = """\
Grade your answer as it stands, and give a hint for the mistake in it, or for the exercise where you have not started
or the mistake is not on file.
"""
STRICT = "an answer that calls what its exercise asks to be written by hand earns nothing"
LIMIT = "another limit than the usual one, such as seconds=20 or memory_bytes=2e9; may be repeated"
UNCONFINED = "also run answers where nothing keeps them from your files (descent doctor): for your own ones only"
DOCTOR = """\
Try out what keeps an answer from the rest of this machine, and print a table: each layer, whether it is active or
why not, and what it stops. The exit code is 1 where answers are not confined.
"""
RESET = "Put the stub back in place of your answer. You are asked first; your answer is thrown away."
LEVEL = "how much it gives away, from 1 to 3: a question (1, the default), a concept, almost code"
NAME = "an exercise: a file of exercises/ without its .py"


class Parser(argparse.ArgumentParser):
    """An argument parser that says one sentence about bad usage."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        raise UsageError(f"{message}; see: {self.prog} --help")


def run(words: Sequence[str]) -> int:
    """Run the verb that the words ask for.

    Raises:
        UsageError: when it cannot be done.
    """
    try:
        if not words:
            return run_outline()
        if words[0] in INSTRUCTORS_VERBS:
            return run_instructors(list(words))
        asked = parser().parse_args(words)
        return int(asked.run(asked))
    except (CourseError, SubmissionError, GraderError, LimitError, PlaceError) as error:
        raise UsageError(str(error)) from None


def parser() -> Parser:
    """The command line."""
    whole = Parser(
        prog="descent",
        usage="descent VERB ...",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"descent {__version__}")
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="VERB", title="verbs", prog="descent")

    verb = verbs.add_parser("grade", help="grade one submission: a folder with NAME.py files", description=GRADE)
    verb.add_argument("folder", metavar="FOLDER", type=Path, help="the folder with the answers, or with exercises/")
    verb.add_argument("--json", metavar="FILE", type=Path, help="write the result document descent/result/v1 as well")
    verb.add_argument("--only", metavar="NAME", action="append", help=f"grade {NAME}; may be repeated")
    verb.add_argument("--student", metavar="WHO", help="whose submission it is, for the result document")
    verb.add_argument("--strict", action="store_true", help=STRICT)
    verb.add_argument("--limit", metavar="NAME=VALUE", action="append", type=limit, default=[], help=LIMIT)
    verb.add_argument("--unconfined", action="store_true", help=UNCONFINED)
    verb.set_defaults(run=run_grade)

    verb = verbs.add_parser("doctor", help="what confines answers on this machine", description=DOCTOR)
    verb.set_defaults(run=run_doctor)

    verb = verbs.add_parser("hint", help="a hint for your answer as it stands", description=HINT)
    verb.add_argument("name", metavar="NAME", help=NAME)
    verb.add_argument("level", metavar="LEVEL", type=int, nargs="?", default=1, choices=(1, 2, 3), help=LEVEL)
    verb.set_defaults(run=run_hint)

    verb = verbs.add_parser("reset", help="put an exercise's stub back in place of your answer", description=RESET)
    verb.add_argument("name", metavar="NAME", help=NAME)
    verb.add_argument("--yes", action="store_true", help="do not ask")
    verb.set_defaults(run=run_reset)

    for name, about in INSTRUCTORS_VERBS.items():
        verbs.add_parser(name, help=f"(instructors) {about}", add_help=False)
    return whole


def chosen(course: Course, names: list[str] | None) -> list[str]:
    """The named exercises, all without names.

    Raises:
        UsageError: for a name that no exercise has.
    """
    known = published_names(course.trajectories)
    for name in names or ():
        if name not in known:
            near = get_close_matches(name, known, 1)
            instead = f"did you mean {near[0]}?" if near else "descent by itself shows them all"
            raise UsageError(f"there is no exercise {name!r}; {instead}")
    return [name for name in known if not names or name in names]


def run_outline() -> int:
    """Show the course and what comes next."""
    from graders.outline import outline

    course = find_course()
    write(outline(course, read_heads(course.trajectories), shutil.get_terminal_size().columns))
    return DONE


def run_grade(asked: argparse.Namespace) -> int:
    """Grade one submission, with the sealed cases where the instructor's room is at hand."""
    from graders.grading import grade_submission
    from graders.result import result_document
    from graders.submission import read_submission
    from graders.worker import Limits, Unconfined, Worker

    course = find_course()
    names = chosen(course, asked.only)
    submission = read_submission(asked.folder, names)
    if asked.json:
        check_place(asked.json)
    Limits().changed(limits := dict(asked.limit))
    with Worker(confined=not asked.unconfined) as worker:
        if course.has_answers:
            code = run_reference(course, ["refresh", *names])
            if code == STOPPED:
                return code
            if code:
                raise UsageError("the sealed cases could not be made; see the line above")
        keys = read_sealed_keys(course, names) if course.has_answers else read_keys(course.trajectories, names)
        try:
            reports = grade_submission(worker, keys, submission, strict=asked.strict, limits=limits)
        except Unconfined as refused:
            raise UsageError(f"{refused}; see descent doctor, and for answers that you trust --unconfined") from None
        torch, layers = worker.torch_version, worker.layers
    try:
        if asked.json:
            document = result_document(reports, submission.digest, torch, layers, asked.student)
            write_whole(asked.json, (json.dumps(document, indent=2, allow_nan=False) + "\n").encode("ascii"))
    finally:
        show(reports)
    if not course.has_answers:
        complain("graded on the visible cases only: this copy has no sealed ones")
    return FAILED if any(report.status == "grader_error" for report in reports) else DONE


def run_doctor(_: argparse.Namespace) -> int:
    """Print what confines answers here."""
    from graders.doctor import examine, findings
    from graders.worker.layers import confined

    worker = examine()
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    write(findings(worker, shutil.get_terminal_size().columns, colour, sys.stdout.encoding))
    return DONE if confined(worker.layers) else FAILED


def limit(text: str) -> tuple[str, float]:
    """A limit as it stands on the command line."""
    name, _, value = text.partition("=")
    try:
        return name, float(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE with a number") from None


def show(reports: list[Report]) -> None:
    """Print the scoreboard, and what is to be said about every wrong answer."""
    from graders.terminal import draw

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    told = [report for report in reports if report.route or report.status not in ("passed", "not_started")]
    write(draw(reports, told, shutil.get_terminal_size().columns, colour, sys.stdout.encoding))


def run_hint(asked: argparse.Namespace) -> int:
    """Grade the answer as it stands and give the hint that fits it."""
    from graders.grading import grade_submission
    from graders.submission import read_submission
    from graders.terminal import details
    from graders.worker import Worker

    course = find_course()
    keys = read_keys(course.trajectories, chosen(course, [asked.name]))
    submission = read_submission(course.exercises, [asked.name])
    with Worker() as worker:
        (report,) = grade_submission(worker, keys, submission)
    if report.passed:
        lines = [f"{asked.name} is done; there is nothing to hint at."]
    elif report.status in ("missing", "syntax_error", "grader_error"):
        lines = details(report)[:2]
    else:
        lines = [report.hints[asked.level - 1]]
        if asked.level < len(report.hints):
            lines.append(f"More: descent hint {asked.name} {asked.level + 1}")
    width = min(shutil.get_terminal_size().columns, 100)
    write("\n".join(fill(line, width) for line in lines) + "\n")
    return FAILED if report.status == "grader_error" else DONE


def run_reset(asked: argparse.Namespace) -> int:
    """Put the stub back, after asking."""
    course = find_course()
    (key,) = read_keys(course.trajectories, chosen(course, [asked.name]))
    path, stub = course.exercises / f"{asked.name}.py", key.stub.encode()
    if not is_free_or_ordinary(path):
        raise UsageError(f"{path} is not an ordinary file; remove it yourself")
    if path.exists():
        if path.read_bytes() == stub:
            write(f"{asked.name} is as it was handed out; nothing to reset.\n")
            return DONE
        if not (asked.yes or is_agreed(path)):
            write("Kept.\n")
            return DONE
    write_whole(path, stub)
    write(f"{path} is a stub again.\n")
    return DONE


def is_agreed(path: Path) -> bool:
    """Ask on the terminal whether an answer may be thrown away; silence is no.

    Raises:
        UsageError: when there is nobody to ask.
    """
    if not sys.stdin.isatty():
        raise UsageError(f"kept {path}: there is nobody to ask; add --yes to throw your answer away")
    write(f"Throw away your answer in {path}? [y/N] ")
    return sys.stdin.buffer.readline().strip().lower() in (b"y", b"yes")
