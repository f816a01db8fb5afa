"""The instructor's verbs: what each asks for on the command line, and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from graders.bundles import write_bundle
from graders.exits import UsageError
from graders.files import PlaceError, check_place
from graders.instructors import own_secret, place_of_record
from graders.judging import torch_version
from graders.keys import Course, CourseError
from graders.progress import progress
from graders.secrets import SecretError, read_secret
from graders.streams import complain, write
from graders.verbs import Parser
from graders.worker import GraderError, Worker
from reference import audit, deliver, publish, sealed
from reference.abreast import abreast
from reference.authored import ROOM, Authored, AuthoringError, read_all
from reference.blank import write_blank
from reference.wrong import write_wrong_answers

COURSE = Course(ROOM.parent)


def needed_torch() -> str:
    """The version of the installed torch, without loading it.

    Raises:
        GraderError: where there is none.
    """
    if not (torch := torch_version()):
        raise GraderError("PyTorch is not installed for this Python; install it with: pip install torch")
    return torch


def run_publish(arguments: argparse.Namespace) -> int:
    """Write stubs and visible answer keys."""
    needed_torch()
    chosen = read_all(arguments.names)
    with progress("publishing", len(chosen)) as advance:
        for authored, changed in zip(chosen, abreast(chosen, _published, advance), strict=True):
            write(f"{authored.exercise.name}: {'wrote ' + ', '.join(changed) if changed else 'nothing changed'}\n")
    return 0


def _published(worker: Worker, authored: Authored) -> list[str]:
    return publish.publish(worker, COURSE, authored)


def run_audit(arguments: argparse.Namespace) -> int:
    """Print the kill matrix; fail when a promise is broken."""
    needed_torch()
    own_secret(COURSE)
    audits = []
    chosen = read_all(arguments.names)
    with progress("auditing", len(chosen)) as advance:
        for found in abreast(chosen, _audited, advance):
            complain(f"{found.name}: {'broken' if found.broken else 'kept'}")
            audits.append(found)
    write(audit.table(audits) + "\n")
    return 1 if any(found.broken for found in audits) else 0


def _audited(worker: Worker, authored: Authored) -> audit.Audit:
    source = sealed.Source(read_secret(COURSE.secret))
    return audit.audit(worker, authored, sealed.full_key(worker, authored, source))


def run_refresh(arguments: argparse.Namespace) -> int:
    """Make the sealed answer keys that are not there or not current: for all students alike, or for some."""
    torch = needed_torch()
    secret = read_secret(arguments.secret)
    sources = [sealed.Source(secret, student) for student in arguments.students or [None]]
    with sealed.alone(COURSE):
        stale = [
            authored
            for authored in read_all(arguments.names)
            if not all(sealed.is_current(COURSE, authored, torch, source) for source in (None, *sources))
        ]
        if stale:
            complain(f"freezing the sealed cases of {len(stale)} exercises; this is done once …")
        with progress("freezing", len(stale)) as advance:
            for authored, _ in zip(stale, abreast(stale, partial(_refreshed, sources), advance), strict=True):
                complain(f"{authored.exercise.name}: frozen")
    return 0


def _refreshed(sources: Sequence[sealed.Source], worker: Worker, authored: Authored) -> None:
    sealed.refresh(worker, COURSE, authored, needed_torch(), sources)


def run_new(arguments: argparse.Namespace) -> int:
    """Write a blank authored file."""
    path = write_blank(arguments.name)
    write(f"wrote {path}; write the exercise, then run: descent publish {arguments.name}\n")
    return 0


def run_wrong(arguments: argparse.Namespace) -> int:
    """Write a folder of wrong answers."""
    write("".join(f"{line}\n" for line in write_wrong_answers(Path(arguments.folder))))
    return 0


def run_seal(arguments: argparse.Namespace) -> int:
    """Write a bundle of the sealed cases."""
    check_place(arguments.out)
    names = [authored.exercise.name for authored in read_all(arguments.only)]
    place = place_of_record(COURSE, names, arguments.secret)
    write_bundle(arguments.out, place, names)
    write(f"wrote {arguments.out}, with {len(names)} exercises; keep it from students\n")
    return 0


def run_deliver(arguments: argparse.Namespace) -> int:
    """Write what a platform is handed."""
    platform = deliver.PLATFORMS[arguments.verb]
    deliver.check_out(platform, arguments.out)
    names = [authored.exercise.name for authored in read_all(arguments.only)]
    counts = not platform.public or arguments.secret is not None
    place = place_of_record(COURSE, names, arguments.secret) if counts else None
    deliver.deliver(platform, arguments.out, deliver.exercises_of(COURSE, names), place)
    write(f"wrote {arguments.out}, with {len(names)} exercises{'; keep it from students' if counts else ''}\n")
    return 0


def run_notebook(arguments: argparse.Namespace) -> int:
    """Weave the notebooks."""
    from reference.weave import write_notebooks

    for path in write_notebooks(arguments.out, read_all(), arguments.source):
        write(f"wrote {path}\n")
    return 0


def run_setup_course(arguments: argparse.Namespace) -> int:
    """Make a folder an nbgrader course of this course."""
    from graders.notebooks.course import set_up
    from reference.weave import write_notebooks

    folder = Path(arguments.folder)
    write(f"wrote {set_up(folder)}\n")
    for path in write_notebooks(folder / SOURCES, read_all(), arguments.source):
        write(f"wrote {path}\n")
    return 0


SOURCES = Path("build/nbgrader/source")
FROM = "where pip finds this course, for a first cell that installs it (on Colab); without it there is no such cell"
DRAWN_FROM = "what cases are drawn from; the course's own by default"
READ_BY_STUDENTS = "also count the sealed cases; students can read them there, so draw a secret for this alone"
DELIVERED = "The course in it is what git has committed, without answers; the exercises that count are fixed in it."
EXERCISES = "exercises, each a file of reference/ without its .py; all of them by default"
VERBS = {
    "publish": (run_publish, "write the stubs and the visible answer keys, and say which files changed"),
    "audit": (run_audit, "check that every promise of the course is kept, and print how clearly"),
    "refresh": (run_refresh, "make the sealed answer keys that are not current"),
}


def parser() -> Parser:
    """The command line of the instructor's room."""
    whole = Parser(prog="descent", description="The instructor's verbs.")
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, (perform, about) in VERBS.items():
        verb = verbs.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        verb.add_argument("names", nargs="*", metavar="NAME", help=EXERCISES)
        verb.set_defaults(run=perform)
    verb.add_argument("--secret", metavar="FILE", type=Path, required=True, help="what cases are drawn from")
    verb.add_argument("--student", dest="students", metavar="WHO", action="append", help="draw cases for this student")
    about = "Write reference/NAME.py, a blank authored file that can be published as it is, ready to be filled in."
    verb = verbs.add_parser("new", help="write a blank authored file", description=about)
    verb.add_argument(
        "name", metavar="NAME", help="the new exercise, in lower case: file, function and key have its name"
    )
    verb.set_defaults(run=run_new)
    about = "Write the sealed cases into one file: descent grade --sealed FILE counts them without the authored files."
    verb = verbs.add_parser("seal", help="write sealed cases into one file", description=about)
    verb.add_argument("--secret", metavar="FILE", type=Path, help=DRAWN_FROM)
    verb.add_argument("--out", metavar="BUNDLE", type=Path, required=True, help="the file")
    verb.add_argument("--only", metavar="NAME", action="append", help="this exercise; may be repeated")
    verb.set_defaults(run=run_seal)
    for name, platform in deliver.PLATFORMS.items():
        about = f"{platform.about[0].upper()}{platform.about[1:]}. {DELIVERED}"
        verb = verbs.add_parser(name, help=platform.about, description=about)
        verb.add_argument("out", metavar="OUT", type=Path, help="the .zip" if platform.archive else "a new folder")
        drawn = READ_BY_STUDENTS if platform.public else DRAWN_FROM
        verb.add_argument("--secret", metavar="FILE", type=Path, help=drawn)
        verb.add_argument("--only", metavar="NAME", action="append", help="this exercise; may be repeated")
        verb.set_defaults(run=run_deliver)
    about = "Weave the notebooks that nbgrader distributes, each with the exercises of one part of the course."
    verb = verbs.add_parser("notebook", help="weave the notebooks for nbgrader", description=about)
    verb.add_argument("--from", dest="source", metavar="URL", help=FROM)
    verb.add_argument("--out", metavar="DIR", type=Path, default=SOURCES, help=f"where to (default: {SOURCES})")
    verb.set_defaults(run=run_notebook)
    about = "Make a folder an nbgrader course: its settings, and the notebooks in it. All of nbgrader's lies in build/."
    verb = verbs.add_parser("setup-course", help="make a folder an nbgrader course", description=about)
    verb.add_argument("folder", metavar="DIR", help="a new folder, or one of your own")
    verb.add_argument("--from", dest="source", metavar="URL", help=FROM)
    verb.set_defaults(run=run_setup_course)
    about = "Write a wrong answer to every exercise, one known misconception each, to see what the grader says."
    verb = verbs.add_parser("wrong", help="write a folder of wrong answers", description=about)
    verb.add_argument("folder", metavar="FOLDER", help="a new folder, or one that holds such answers only")
    verb.set_defaults(run=run_wrong)
    return whole


def run(words: Sequence[str]) -> int:
    """Run the verb that the words ask for: 0 done, 1 a promise is broken.

    Raises:
        UsageError: when it cannot be done.
    """
    try:
        asked = parser().parse_args(words)
        return int(asked.run(asked))
    except (AuthoringError, CourseError, GraderError, PlaceError, SecretError) as error:
        raise UsageError(str(error)) from None
