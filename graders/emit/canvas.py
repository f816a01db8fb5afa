"""Canvas's gradebook: the file an instructor exported from it, with one column filled, ready to be imported there.

Only the scores change: what Canvas wrote itself, it reads again as it was. No column is made, and no student: Canvas
would make a new assignment of a name that it does not know.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graders.emit.results_csv import Named, whose
from graders.emit.wording import ungraded
from graders.exits import UsageError

IDENTITIES = ("SIS User ID", "SIS Login ID", "ID")
"""Columns of Canvas's file that name a student, the surest first."""
NUMBERED = re.compile(r" \(\d+\)$")
"""How the name of an assignment's column ends: in the number that Canvas gave it."""
POSSIBLE = "Points Possible"

Table = list[list[str]]


@dataclass(frozen=True)
class Filled:
    """The table with its column filled, and what an instructor has to know about it."""

    table: Table
    strangers: list[str]
    """The students who are not in it."""
    ungraded: list[str]
    """Those whose cell stays as it was, because the grader itself failed."""
    possible: float | None
    """How many points Canvas has for the assignment, if it says so."""


def read_gradebook(path: Path) -> Table:
    """A file that was exported from Canvas.

    Raises:
        UsageError: when it cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path} cannot be read ({error})") from None


def canvas(documents: Sequence[Named], gradebook: Table, assignment: str) -> Filled:
    """The gradebook with the points of each document.

    Raises:
        UsageError: when there are two documents of a student, or it is not clear what to fill.
    """
    twice = [student for student, number in Counter(map(whose, documents)).items() if number > 1]
    if twice:
        raise UsageError(f"there is more than one result of {', '.join(twice[:5])}; name the one that counts")
    failed = [whose(named) for named in documents if ungraded(named[1])]
    scores = {whose(named): named[1]["score"] for named in documents if not ungraded(named[1])}
    place = column_of(gradebook, assignment)
    table, strangers = filled(gradebook, place, scores)
    return Filled(table, strangers, failed, _possible(gradebook, place))


def _possible(gradebook: Table, place: int) -> float | None:
    """What the line below the names says of a column."""
    for row in gradebook[1:3]:
        if row and row[0].strip() == POSSIBLE and place < len(row):
            try:
                return float(row[place])
            except ValueError:
                return None
    return None


def column_of(table: Table, assignment: str, beginning: bool = False) -> int:
    """The place of an assignment's column: "Name (ID)", "Name", or with `beginning` how it begins.

    Raises:
        UsageError: when it is no table of Canvas's, or the column is not clear.
    """
    head = table[0] if table else []
    if not set(IDENTITIES) & set(head):
        raise UsageError(f"this is no gradebook exported from Canvas: it has no column {', '.join(IDENTITIES)}")
    ways = [str.__eq__, _is_without_number]
    for way in [*ways, str.startswith] if beginning else ways:
        places = [
            place for place, name in enumerate(head) if assignment and NUMBERED.search(name) and way(name, assignment)
        ]
        if len(places) == 1:
            return places[0]
        if places:
            break
    many, is_called = "more than one" if places else "no", "begins with" if beginning else "is called"
    raise UsageError(
        f"{many} column {is_called} {assignment!r}; assignments there are: "
        f"{'; '.join(filter(NUMBERED.search, head)) or 'none'}"
    )


def _is_without_number(name: str, wanted: str) -> bool:
    return NUMBERED.sub("", name) == wanted


def filled(table: Table, place: int, scores: Mapping[str, float]) -> tuple[Table, list[str]]:
    """Canvas's table with one column filled, and the students who are not in it.

    Raises:
        UsageError: when one of them is in it twice.
    """
    head = table[0]
    places = [head.index(name) for name in IDENTITIES if name in head]
    found: set[str] = set()
    result = [list(head)]
    for line in table[1:]:
        row = [*line, *[""] * (len(head) - len(line))]
        who = next((row[identity] for identity in places if row[identity] and row[identity] in scores), None)
        if who in found:
            raise UsageError(
                f"{who} stands for two students of the gradebook; name the results after their SIS User ID"
            )
        if who is not None:
            row[place] = f"{scores[who]:g}"
            found.add(who)
        result.append(row)
    return result, sorted(scores.keys() - found)
