"""`descent grade`: one submission on the screen, or with `--out` a class of them into a folder of results."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graders.equipping import bundled, engine_for, key_place, places, refuse_among
from graders.exits import DONE, FAILED, UsageError
from graders.files import check_place, write_whole
from graders.keys import chosen, find_course
from graders.report import Report
from graders.streams import complain, is_colourful, write

if TYPE_CHECKING:
    from graders.batch.running import Count

ABOUT = """\
Grade one submission: run NAME.py for every exercise, print the scoreboard and what is to be said about each wrong
answer. In an instructor's copy the sealed cases count too; they are made at first use, which takes a minute.

With --out a class is graded. SUBMISSIONS is then a folder with a folder, a .zip or a notebook for each student, or a
list of them (.csv with the columns student and path), or one student's checkout. DIR gets grades.csv, report/index.html
and a journal: the same command again grades only what is new, and goes on where it was interrupted.
"""
STRICT = "an answer that calls what its exercise asks to be written by hand earns nothing"
LIMIT = "another limit than the usual one, such as seconds=20 or memory_bytes=2e9; may be repeated"
UNCONFINED = "also run answers where nothing keeps them from your files (descent doctor): for your own ones only"
DRAWN_FROM = "the secret that sealed cases are drawn from, a file of descent secret new; otherwise one is kept in DIR"
SEALED = "sealed cases that descent seal wrote, where there are no authored files; they say which exercises count"
WRITE = "of one submission, write FILE in a platform's format (descent report --help), anew after each exercise"
SCHEDULER = "grade on the workers of a Dask scheduler, such as tcp://127.0.0.1:8786, instead of on this machine"
PER_STUDENT = "draw sealed cases for each student; making them takes some seconds of each exercise and student"
RETRY = "grade those again, too, that a limit stopped"
VISIBLE_ONLY = "graded on the visible cases only: this copy has no sealed ones"
SAME_CASES = "--shard wants --secret FILE, so that all parts are graded on the same cases; see descent secret new"
SHARD = "grade the i-th of n parts of the submissions only; descent merge puts the results together"


def add_grade(verbs: Any) -> None:
    """Say what the verb asks for."""
    verb = verbs.add_parser(
        "grade", help="grade one submission, or a class with --out", description=ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    verb.add_argument("folder", metavar="SUBMISSIONS", type=Path, help="a folder with answers, or with submissions")
    verb.add_argument("--out", metavar="DIR", type=Path, help="grade a class, and write its results to DIR")
    verb.add_argument("--json", metavar="FILE", type=Path, help="of one submission, write descent/result/v1 as well")
    verb.add_argument("--write", metavar="FORMAT=FILE", action="append", type=written, default=[], help=WRITE)
    verb.add_argument("--only", metavar="NAME", action="append", help="grade this exercise; may be repeated")
    verb.add_argument("--student", metavar="WHO", help="whose submission it is, for the result document")
    verb.add_argument("--strict", action="store_true", help=STRICT)
    verb.add_argument("--limit", metavar="NAME=VALUE", action="append", type=limit, default=[], help=LIMIT)
    verb.add_argument("--unconfined", action="store_true", help=UNCONFINED)
    source = verb.add_mutually_exclusive_group()
    source.add_argument("--secret", metavar="FILE", type=Path, help=DRAWN_FROM)
    source.add_argument("--sealed", metavar="BUNDLE", type=Path, help=SEALED)
    of_class = verb.add_argument_group("with --out")
    of_class.add_argument("--jobs", metavar="N", type=int, default=os.cpu_count() or 1, help="how many processes")
    of_class.add_argument("--scheduler", metavar="URL", help=SCHEDULER)
    of_class.add_argument("--per-student", action="store_true", help=PER_STUDENT)
    of_class.add_argument("--shard", metavar="i/n", type=shard, default=(1, 1), help=SHARD)
    of_class.add_argument("--retry-failed", action="store_true", help=RETRY)
    verb.set_defaults(run=run_grade)


def run_grade(asked: argparse.Namespace) -> int:
    """Grade one submission or many.

    Raises:
        UsageError: when it cannot be done.
    """
    return run_grade_one(asked) if asked.out is None else run_grade_class(asked)


def run_grade_one(asked: argparse.Namespace) -> int:
    """Grade one submission, with the sealed cases where the instructor's room is at hand."""
    from graders.grading import grade_submission
    from graders.landscapes import landscapes
    from graders.progress import progress
    from graders.result import result_document
    from graders.stepwise import grade_stepwise, take_back, write_formats
    from graders.submission import read_submission
    from graders.worker import Limits, Unconfined, Worker

    course = find_course()
    names = chosen(course, asked.only or bundled(asked))
    submission = read_submission(asked.folder, names)
    for path in (*filter(None, [asked.json]), *dict(asked.write).values()):
        check_place(path)
    Limits().changed(limits := dict(asked.limit))
    with Worker(confined=not asked.unconfined) as worker, key_place(asked, course, names) as place:
        keys = place.read(names)

        def so_far(reports: list[Report]) -> None:
            told = result_document(reports, submission.digest, worker.torch_version, worker.layers, asked.student)
            write_formats(told, dict(asked.write))

        perform = partial(grade_stepwise, so_far=so_far) if asked.write else grade_submission
        try:
            with progress("grading", len(keys)) as advance:
                reports = perform(worker, keys, submission, strict=asked.strict, limits=limits, advance=advance)
        except Unconfined as refused:
            take_back(dict(asked.write))
            raise UsageError(f"{refused}; see descent doctor, and for answers that you trust --unconfined") from None
        except Exception:
            take_back(dict(asked.write))
            raise
        measured = landscapes(worker, reports) if asked.json else {}
        torch, layers = worker.torch_version, worker.layers
    try:
        if asked.json:
            document = result_document(reports, submission.digest, torch, layers, asked.student, measured)
            write_whole(asked.json, (json.dumps(document, indent=2, allow_nan=False) + "\n").encode("ascii"))
    finally:
        show(reports)
    if not place.drawn:
        complain(VISIBLE_ONLY)
    return FAILED if any(report.status == "grader_error" for report in reports) else DONE


def run_grade_class(asked: argparse.Namespace) -> int:
    """Grade many submissions into a folder of results.

    Raises:
        UsageError: when it cannot be done.
    """
    from graders.batch.entries import entries
    from graders.batch.folder import Results
    from graders.batch.journal import JournalError
    from graders.batch.pieces import Terms
    from graders.batch.process import Refused
    from graders.batch.running import Run
    from graders.frozen import head_from_lines
    from graders.keys import read_keys
    from graders.secrets import new_secret
    from graders.worker import Limits

    if asked.json or asked.student or asked.write:
        raise UsageError("--json, --write and --student are for one submission; leave them away, or leave --out away")
    if asked.jobs < 1:
        raise UsageError(f"--jobs {asked.jobs} is no number of processes; give 1 or more")
    Limits().changed(limits := dict(asked.limit))
    course = find_course()
    names = chosen(course, asked.only or bundled(asked))
    found = entries(asked.folder, names)
    refuse_among(asked.out, asked.folder, [entry.place for entry in found])
    number, of = asked.shard
    found = found[number - 1 :: of]
    results = Results(asked.out)
    results.make()
    try:
        with ExitStack() as stack:
            stack.enter_context(results.alone())
            if course.has_answers and not (asked.secret or asked.sealed):
                if not results.secret.exists():
                    if of > 1:
                        raise UsageError(SAME_CASES)
                    new_secret(results.secret)
                asked.secret = results.secret
            place = stack.enter_context(key_place(asked, course, names))
            heads = read_keys(place.designed, names, reading=head_from_lines)
            terms = Terms(tuple(names), asked.strict, tuple(limits.items()), not asked.unconfined)
            run = Run(results, terms, heads, places(asked, course, names, place), asked.retry_failed)
            engine = stack.enter_context(engine_for(asked, terms, place))
            count = run.perform(found, engine)
    except (JournalError, Refused) as error:
        raise UsageError(str(error)) from None
    for sentence in troubles(count, results.journal, results.overrides):
        complain(sentence)
    write(summary(count, results.grades, results.report / "index.html"))
    if not place.drawn:
        complain(VISIBLE_ONLY)
    return FAILED if count.failed else DONE


def troubles(count: Count, journal: Path, overrides: Path) -> Iterator[str]:
    """What was wrong in the files of an earlier run, in a sentence each."""
    if count.damaged:
        lines = ", ".join(map(str, count.damaged[:5]))
        yield f"{journal}: {len(count.damaged)} lines are damaged (line {lines}); what they told of is graded again"
    for student, exercise in count.unused[:5]:
        yield f"{overrides}: nobody called {student!r} has handed in {exercise}; the name is that of grades.csv"


def summary(count: Count, *written: Path) -> str:
    """What a run did, in a few lines."""
    lines = [f"{count.submissions} submissions with {count.answers} answers; {count.graded} of them graded now"]
    if count.stopped:
        lines.append(f"{count.stopped} were stopped by a limit; --retry-failed grades them again")
    if count.failed:
        lines.append(f"{count.failed} could not be graded; the same command tries them again")
    return "".join(f"{line}\n" for line in [*lines, f"wrote {' and '.join(map(str, written))}"])


def limit(text: str) -> tuple[str, float]:
    """A limit as it stands on the command line."""
    name, _, value = text.partition("=")
    try:
        return name, float(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE with a number") from None


def written(text: str) -> tuple[str, Path]:
    """A format and its file as they stand on the command line."""
    from graders.stepwise import WRITTEN

    name, _, path = text.partition("=")
    if name not in WRITTEN or not path:
        raise argparse.ArgumentTypeError(f"{text!r} is not FORMAT=FILE with one of {', '.join(WRITTEN)}")
    return name, Path(path)


def shard(text: str) -> tuple[int, int]:
    """A part of the submissions as it stands on the command line."""
    number, _, of = text.partition("/")
    if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
        raise argparse.ArgumentTypeError(f"{text!r} is not i/n, with i from 1 to n")
    return int(number), int(of)


def show(reports: list[Report]) -> None:
    """Print the scoreboard, and what is to be said about every wrong answer."""
    from graders.terminal import draw

    told = [report for report in reports if report.route or report.status not in ("passed", "not_started")]
    write(draw(reports, told, shutil.get_terminal_size().columns, is_colourful(), sys.stdout.encoding))
