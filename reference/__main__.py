"""The instructor's verbs: `python -m reference VERB`, reached through `descent VERB`."""

from __future__ import annotations

import argparse
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graders.keys import Course, CourseError
from graders.worker import GraderError, Worker
from reference import audit, publish, sealed
from reference.authored import ROOM, AuthoringError, read_all
from reference.blank import write_blank
from reference.wrong import write_wrong_answers

COURSE = Course(ROOM.parent)


def torch_version() -> str:
    """The installed torch, without loading it."""
    try:
        return version("torch")
    except PackageNotFoundError:
        raise GraderError("PyTorch is not installed for this Python; install it with: pip install torch") from None


def run_publish(arguments: argparse.Namespace) -> int:
    """Write stubs and visible answer keys."""
    with Worker() as worker:
        for authored in read_all(arguments.names):
            changed = publish.publish(worker, COURSE, authored)
            print(f"{authored.exercise.name}: {'wrote ' + ', '.join(changed) if changed else 'nothing changed'}")
    return 0


def run_audit(arguments: argparse.Namespace) -> int:
    """Print the kill matrix; fail when a promise is broken."""
    torch_version()
    secret = sealed.course_secret(COURSE)
    audits = []
    with Worker() as worker:
        for authored in read_all(arguments.names):
            print(f"auditing {authored.exercise.name} …", file=sys.stderr, flush=True)
            audits.append(audit.audit(worker, authored, sealed.full_key(worker, authored, secret)))
    print(audit.table(audits))
    return 1 if any(found.broken for found in audits) else 0


def run_refresh(arguments: argparse.Namespace) -> int:
    """Make the sealed answer keys that are not there or not current."""
    torch = torch_version()
    stale = [authored for authored in read_all(arguments.names) if not sealed.is_current(COURSE, authored, torch)]
    if stale:
        with Worker() as worker:
            for authored in stale:
                print(f"freezing sealed cases of {authored.exercise.name} …", file=sys.stderr, flush=True)
                sealed.refresh(worker, COURSE, authored, torch)
    return 0


def run_new(arguments: argparse.Namespace) -> int:
    """Write a blank authored file."""
    print(f"wrote {write_blank(arguments.name)}; write the exercise, then run: descent publish {arguments.name}")
    return 0


def run_wrong(arguments: argparse.Namespace) -> int:
    """Write a folder of wrong answers."""
    for line in write_wrong_answers(Path(arguments.folder)):
        print(line)
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line of the instructor's room."""
    whole = argparse.ArgumentParser(prog="descent", description="The instructor's verbs.")
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, run, words in (
        ("publish", run_publish, "write the stubs and the visible answer keys"),
        ("audit", run_audit, "check that every promise of the course is kept"),
        ("refresh", run_refresh, "make the sealed answer keys that are not current"),
    ):
        verb = verbs.add_parser(name, help=words, description=words)
        verb.add_argument("names", nargs="*", metavar="NAME", help="exercises; all of them by default")
        verb.set_defaults(run=run)
    verb = verbs.add_parser("new", help="write a blank authored file")
    verb.add_argument("name", metavar="NAME")
    verb.set_defaults(run=run_new)
    verb = verbs.add_parser("wrong", help="write a folder of wrong answers, one known misconception each")
    verb.add_argument("folder", metavar="FOLDER")
    verb.set_defaults(run=run_wrong)
    return whole


def main() -> int:
    """Run one verb: 0 done, 1 a promise is broken, 2 bad input."""
    arguments = parser().parse_args()
    try:
        return int(arguments.run(arguments))
    except (AuthoringError, CourseError, GraderError, OSError) as error:
        print(f"descent: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
