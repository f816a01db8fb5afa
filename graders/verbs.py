"""The verbs of `descent`: what each asks for on the command line, and what it does."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from graders import __version__
from graders.batching import add_grade
from graders.exits import DONE, FAILED, UsageError
from graders.files import PlaceError
from graders.instructors import INSTRUCTORS_VERBS, run_instructors
from graders.keys import CourseError, find_course, read_heads
from graders.plotting import add_plot
from graders.regrading import add_regrading
from graders.reporting import add_report
from graders.secrets import SecretError, new_secret
from graders.streams import is_colourful, write
from graders.students import run_debug, run_hint, run_reset, run_watch
from graders.submission import SubmissionError
from graders.worker import GraderError, LimitError

DESCRIPTION = "Exercises in PyTorch optimization, graded: which step went wrong, and which idea causes it."
EPILOG = """\
for students:
  descent                        the course: every exercise in order, and what comes next
  edit exercises/NAME.py         write your answer in place of the raise
  pytest graders/                see what is right, and what to do next
  descent watch                  the same again whenever you save, one exercise at a time
  descent debug NAME             step through a case, with breakpoint() in your answer
  descent hint NAME              a hint for your answer as it stands; then: descent hint NAME 2
  descent plot NAME              your run beside the expected one, as a picture
  descent report                 all of it as a page, with your runs to move through

for instructors:
  descent grade FOLDER --json result.json     one submission, with the sealed cases too
  descent grade SUBMISSIONS --out results     a class: marks, pages, and a journal to go on from
  descent diff OLD NEW                        who moves between two gradings, and why
  descent replay results --student WHO --only NAME     one answer again, explained
  descent report --class results/             a page about a class, of such documents
  descent report result.json --format junit   what a platform reads; descent report --help names them
  descent gradescope autograder.zip           ready-made CI; likewise github, gitlab, classroom50, prairielearn, docker

NAME is an exercise: a file of exercises/ without its .py. More about a verb: descent VERB --help

exit codes: 0 done, 1 the grader itself failed somewhere, 2 bad input or usage, 130 stopped
"""
HINT = """\
Grade your answer as it stands, and give a hint for the mistake in it, or for the exercise where you have not started
or the mistake is not on file.
"""
AUTOGRADE = """\
Do what `nbgrader autograde ASSIGNMENT` does in the nbgrader course of this folder, with the students parted among
several processes. Each starts nbgrader once, and a server that has PyTorch loaded.
"""
DOCTOR = """\
Try out what keeps an answer from the rest of this machine, and print a table: each layer, whether it is active or
why not, and what it stops. The exit code is 1 where answers are not confined.
"""
DEBUG = """\
Run one case of your answer in the foreground, on your own machine and without confining it: breakpoint() opens Python's
debugger there, and so does an exception. Without --case it is the first case that is wrong. At the end you read what
came of it.
"""
DRAWN = """\
Draw a secret, from which sealed cases are drawn: with it they are the same again, for an appeal or another machine.
Another term has other cases.
"""
RESET = "Put the stub back in place of your answer. You are asked first; your answer is thrown away."
WATCH = """\
Grade an answer as soon as its file is saved, and show one exercise at a time: what is wrong, how far you are, and keys
for a hint, the next exercise, a plot, the stub back, the list of all. Where no key can be read it goes on until Ctrl-C.
"""
FIRST = "the exercise to begin with; otherwise the last one you worked on"
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
    except (CourseError, SubmissionError, GraderError, LimitError, PlaceError, SecretError) as error:
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

    add_grade(verbs)
    add_regrading(verbs)

    verb = verbs.add_parser("secret", help="draw a secret for sealed cases", description=DRAWN)
    verb.add_argument("what", metavar="new", choices=("new",), help="the word new")
    verb.add_argument("file", metavar="FILE", type=Path, help="a new file, for you alone; keep a copy")
    verb.add_argument("--term", metavar="WORD", default="", help="what it is for, such as 2027-spring")
    verb.set_defaults(run=run_secret)

    verb = verbs.add_parser("watch", help="grade whenever you save, one exercise at a time", description=WATCH)
    verb.add_argument("name", metavar="NAME", nargs="?", help=FIRST)
    verb.set_defaults(run=run_watch)

    verb = verbs.add_parser("doctor", help="what confines answers on this machine", description=DOCTOR)
    verb.set_defaults(run=run_doctor)

    verb = verbs.add_parser("hint", help="a hint for your answer as it stands", description=HINT)
    verb.add_argument("name", metavar="NAME", help=NAME)
    verb.add_argument("level", metavar="LEVEL", type=int, nargs="?", default=1, choices=(1, 2, 3), help=LEVEL)
    verb.set_defaults(run=run_hint)

    verb = verbs.add_parser("debug", help="run one case of your answer in Python's debugger", description=DEBUG)
    verb.add_argument("name", metavar="NAME", help=NAME)
    verb.add_argument("--case", metavar="CASE", help="a case by its name, or how it begins")
    verb.add_argument("--submission", metavar="DIR", type=Path, help="debug the answer in DIR instead of exercises/")
    verb.set_defaults(run=run_debug)

    add_report(verbs)
    add_plot(verbs)

    verb = verbs.add_parser("reset", help="put an exercise's stub back in place of your answer", description=RESET)
    verb.add_argument("name", metavar="NAME", help=NAME)
    verb.add_argument("--yes", action="store_true", help="do not ask")
    verb.set_defaults(run=run_reset)

    verb = verbs.add_parser(
        "autograde", help="what nbgrader autograde does, in several processes", description=AUTOGRADE
    )
    verb.add_argument("assignment", metavar="ASSIGNMENT", help="an assignment of the nbgrader course in this folder")
    verb.add_argument("--jobs", metavar="N", type=int, default=os.cpu_count() or 1, help="how many processes")
    verb.add_argument("--force", action="store_true", help="also grade again what has been graded")
    verb.set_defaults(run=run_autograde)

    for name, about in INSTRUCTORS_VERBS.items():
        verbs.add_parser(name, help=f"(instructors) {about}", add_help=False)
    return whole


def run_outline() -> int:
    """Show the course and what comes next."""
    from graders.outline import outline

    course = find_course()
    write(outline(course, read_heads(course.trajectories), shutil.get_terminal_size().columns))
    return DONE


def run_secret(asked: argparse.Namespace) -> int:
    """Draw a secret."""
    new_secret(asked.file, asked.term)
    write(f"wrote {asked.file}; keep a copy where no student can read it\n")
    return DONE


def run_autograde(asked: argparse.Namespace) -> int:
    """Autograde an assignment with nbgrader, in several processes."""
    try:
        from graders.notebooks.autograding import autograde
    except ModuleNotFoundError:
        raise UsageError("nbgrader is not installed for this Python; install it with: pip install nbgrader") from None
    if asked.jobs < 1:
        raise UsageError(f"--jobs {asked.jobs} is no number of processes; give 1 or more")
    folder = Path.cwd()
    if not (folder / "nbgrader_config.py").is_file():
        raise UsageError(f"{folder} is no nbgrader course: it has no nbgrader_config.py; see descent setup-course")
    return autograde(folder, asked.assignment, asked.jobs, asked.force)


def run_doctor(_: argparse.Namespace) -> int:
    """Print what confines answers here."""
    from graders.doctor import examine, findings
    from graders.worker.layers import confined

    worker = examine()
    write(findings(worker, shutil.get_terminal_size().columns, is_colourful(), sys.stdout.encoding))
    return DONE if confined(worker.layers) else FAILED
