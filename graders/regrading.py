"""The verbs about results: `diff` before they are published, `merge` of parts, `replay` for an appeal."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graders.batching import UNCONFINED
from graders.emit.spreadsheet import written
from graders.equipping import key_place, own_cases
from graders.exits import DONE, FAILED, UsageError
from graders.files import check_place, write_whole
from graders.keys import KeyPlace, chosen, find_course
from graders.printable import cell
from graders.streams import write

if TYPE_CHECKING:
    from graders.batch.comparing import Move
    from graders.batch.derived import Derivation
    from graders.batch.folder import Results
    from graders.batch.replaying import Replay

RESULTS = "a folder that descent grade --out wrote"
DIFF = """\
Compare the marks in two folders of results, such as those before and after a change of the graders or of a tolerance:
who moves, by how much, and why. Nothing is written but what you name with --csv. The exit code is 0 whatever moves.
"""
MERGE = """\
Put parts of a class together that were graded apart, with descent grade --shard i/n and the same --secret: --out gets
the same files as if the class had been graded in one go.
"""
REPLAY = """\
Grade one answer again exactly as it was graded, and explain it: every case that fails, with its inputs and numbers, the
sealed ones too. That is for you, and not for the student. The exit code is 1 where something else comes out this time.
"""
COLUMNS = ("student", "exercise", "old_status", "new_status", "old_score", "new_score", "points", "diagnosis", "why")
MOST_SHOWN = 40


def add_regrading(verbs: Any) -> None:
    """Say what the verbs ask for."""
    raw = argparse.RawDescriptionHelpFormatter
    verb = verbs.add_parser("diff", help="who moves between two gradings", description=DIFF, formatter_class=raw)
    verb.add_argument("old", metavar="OLD", type=Path, help=RESULTS)
    verb.add_argument("new", metavar="NEW", type=Path, help="another one")
    verb.add_argument("--csv", metavar="FILE", type=Path, help="write every move to a file")
    verb.set_defaults(run=run_diff)
    verb = verbs.add_parser("merge", help="put parts of a class together", description=MERGE, formatter_class=raw)
    verb.add_argument("parts", metavar="DIR", type=Path, nargs="+", help=RESULTS)
    verb.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder for all of it")
    verb.set_defaults(run=run_merge)
    verb = verbs.add_parser("replay", help="one answer again, explained", description=REPLAY, formatter_class=raw)
    verb.add_argument("results", metavar="RESULT", type=Path, help=RESULTS)
    verb.add_argument("--student", metavar="WHO", required=True, help="whose answer")
    verb.add_argument("--only", metavar="NAME", required=True, help="to which exercise")
    verb.add_argument("--unconfined", action="store_true", help=UNCONFINED)
    source = verb.add_mutually_exclusive_group()
    source.add_argument(
        "--secret", metavar="FILE", type=Path, help="the secret it was graded with, unless RESULT has it"
    )
    source.add_argument("--sealed", metavar="BUNDLE", type=Path, help="the sealed cases it was graded with")
    verb.set_defaults(run=run_replay)


@contextmanager
def _derivation(root: Path) -> Iterator[Derivation]:
    """The documents of a folder of results."""
    from graders.batch.derived import Derivation
    from graders.batch.folder import Results
    from graders.batch.overrides import read_overrides

    results = Results(root)
    points = results.terms()["points"]
    with closing(results.opened()) as journal:
        yield Derivation(results, journal, read_overrides(results.overrides, points))


def run_diff(asked: argparse.Namespace) -> int:
    """Say who moves.

    Raises:
        UsageError: when there is nothing to compare.
    """
    from graders.batch.comparing import moves
    from graders.batch.journal import JournalError

    if asked.csv:
        check_place(asked.csv)
    try:
        with _derivation(asked.old) as old, _derivation(asked.new) as new:
            found = list(moves(old, new))
    except JournalError as error:
        raise UsageError(str(error)) from None
    if asked.csv:
        write_whole(asked.csv, _csv(found).encode("utf-8"))
    write(_diff_words(found))
    return DONE


def _csv(found: list[Move]) -> str:
    rows = ([cell(getattr(move, column)) for column in COLUMNS] for move in found)
    return written([COLUMNS, *rows], "\n")


def _diff_words(found: list[Move]) -> str:
    """The moves, the largest ones in full, and what they come to."""
    if not found:
        return "nobody moves: every mark, status and diagnosis is the same\n"
    up = sum(move.points > 0 for move in found)
    down = sum(move.points < 0 for move in found)
    students = len({move.student for move in found if move.points})
    lines = [
        f"{len(found)} answers move: {up} up, {down} down, {len(found) - up - down} with the same points; "
        f"{students} students' sums change"
    ]
    exercises = Counter(move.exercise for move in found)
    lines.append("by exercise: " + ", ".join(f"{name} {count}" for name, count in exercises.most_common()))
    largest = sorted(found, key=lambda move: -abs(move.points))
    for move in largest[:MOST_SHOWN]:
        was = "none" if move.old_score is None else f"{move.old_status} {move.old_score}"
        now = "none" if move.new_score is None else f"{move.new_status} {move.new_score}"
        named = f" [{move.diagnosis}]" if move.diagnosis else ""
        lines += [f"{move.points:+d}  {move.student}  {move.exercise}: {was} -> {now}{named}", f"    {move.why}"]
    if len(found) > MOST_SHOWN:
        lines.append(f"and {len(found) - MOST_SHOWN} more; --csv FILE writes all of them")
    return "".join(f"{line}\n" for line in lines)


def run_merge(asked: argparse.Namespace) -> int:
    """Put parts together.

    Raises:
        UsageError: when they do not belong together.
    """
    from graders.batch.folder import Results
    from graders.batch.journal import JournalError
    from graders.batch.merging import merge_results

    into, parts = Results(asked.out), [Results(part) for part in asked.parts]
    if any(part.root.resolve() == into.root.resolve() for part in parts):
        raise UsageError(f"{asked.out} is one of the parts; name a folder of its own with --out")
    into.make()
    try:
        with into.alone():
            students = merge_results(parts, into)
    except JournalError as error:
        raise UsageError(str(error)) from None
    write(f"{students} submissions of {len(parts)} parts\nwrote {into.grades} and {into.report / 'index.html'}\n")
    return DONE


def run_replay(asked: argparse.Namespace) -> int:
    """Grade one answer again and explain it.

    Raises:
        UsageError: when it is not there any more, or what it was graded with is not.
    """
    from graders.batch.folder import Results
    from graders.batch.journal import JournalError

    try:
        results = Results(asked.results)
        made, kept = _replayed(asked, results)
    except JournalError as error:
        raise UsageError(str(error)) from None
    from graders.batching import show

    show([made.report])
    same = made.row == kept
    said = (
        "exactly what was graded"
        if same
        else f"NOT what was graded, which was {kept['status']}, {kept['score']} points"
    )
    cases = "".join(f"  {told}\n" for told in made.cases)
    write(f"\nThis is {said}.\n" + (f"The cases that fail, for you alone:\n{cases}" if cases else ""))
    return DONE if same else FAILED


def _replayed(asked: argparse.Namespace, results: Results) -> tuple[Replay, dict[str, Any]]:
    """What comes of an answer now, and its row."""
    from graders.batch.files_in import files_in
    from graders.batch.handed import answers_in
    from graders.batch.pieces import Terms
    from graders.batch.replaying import replay
    from graders.batch.running import EACH_THEIR_OWN
    from graders.worker import Unconfined, Worker

    terms = results.terms()
    course = find_course()
    (name,) = chosen(course, [asked.only])
    handed = next((one for one in results.handed() if one.student == asked.student), None)
    if handed is None or name not in handed.answers:
        what = f"submission of {asked.student!r}" if handed is None else f"answer to {name} of {asked.student!r}"
        raise UsageError(f"there is no {what} in {results.root}; grades.csv there has the names")
    if not (asked.secret or asked.sealed) and results.secret.exists():
        asked.secret = results.secret
    with key_place(asked, course, [name]) as place, Worker(confined=not asked.unconfined) as worker:
        if terms["keys"] == EACH_THEIR_OWN:
            (drawn,) = own_cases(course, [name], asked.secret)([asked.student])
            place = KeyPlace(place.designed, drawn)
        (key,) = place.read([name])
        found = answers_in(files_in(Path(handed.place)), {name: tuple(key.functions)}, {name: key.stub})
        on = Terms((name,), terms["strict"], tuple(terms["limits"].items()))
        mark = on.key(place.digest(name), name, found[name])
        if mark != handed.answers[name]:
            raise UsageError(_why_other(terms, handed.place))
        with closing(results.opened()) as journal:
            kept = journal.row(mark)
        try:
            return replay(worker, key, found[name], mark, on.strict, dict(on.limits)), kept
        except Unconfined as refused:
            raise UsageError(f"{refused}; see descent doctor") from None


def _why_other(terms: dict[str, Any], place: str) -> str:
    """Why an answer cannot be graded as it was."""
    from graders.judging import fingerprint, torch_version

    if not Path(place).exists():
        return f"{place} is not there; run descent replay where descent grade was run"
    if terms["graders"] != fingerprint():
        return "it was graded by another version of the graders; replay it with that one, or grade the class again"
    if terms["versions"]["torch"] != torch_version():
        return f"it was graded with torch {terms['versions']['torch']}, and here is {torch_version()}"
    return (
        f"what lies in {place} is not what was graded, or it was with other sealed cases; "
        "name those with --secret or --sealed"
    )
