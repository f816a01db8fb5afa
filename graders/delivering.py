"""Results in the formats of platforms: where they are read from, where they go, and what is said beside them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graders.emit.formats import FORMATS
from graders.emit.reading import Document, DocumentError, document_paths, read_document
from graders.emit.results_csv import Named
from graders.emit.wording import ungraded, ungraded_words
from graders.exits import DONE, FAILED, UsageError
from graders.files import PlaceError, is_free_or_ordinary, place_for, write_whole
from graders.streams import complain, write

STANDARD_OUTPUT = Path("-")
ADDED_TO = {"github": "GITHUB_STEP_SUMMARY", "classroom": "GITHUB_OUTPUT"}
"""The variables that name a file of the runner's, to which every step adds its own; --out goes before them."""


@dataclass(frozen=True)
class Place:
    """Where something is written."""

    path: Path
    is_added_to: bool = False
    """Whether it is a file that a runner collects from several steps."""

    def put(self, text: str) -> None:
        """Write it whole, or add it to what is there."""
        if self.path == STANDARD_OUTPUT:
            write(text)
            return
        if self.is_added_to:
            with self.path.open("a", encoding="utf-8", newline="") as file:
                file.write(text)
        else:
            write_whole(self.path, text.encode("utf-8"))
        write(f"wrote {self.path}\n")


def deliver(asked: argparse.Namespace, graded_now: Callable[[], Document]) -> int:
    """Write the format that was asked for; return 1 where the grader failed somewhere, or something was left out.

    Args:
        asked: the command line.
        graded_now: grades the answers as they stand, for where no document is named.

    Raises:
        UsageError: when it cannot be made of what there is.
        PlaceError: when it cannot be written.
        DocumentError: when a file is no result document.
    """
    _check(asked)
    place = _place(asked)
    named, refused = _read(asked) if asked.results else ([("", graded_now())], 0)
    left_out = _write(asked, named, place)
    failed = [names for _, document in named if (names := ungraded(document))]
    for names in failed:
        complain(ungraded_words(names))
    return FAILED if failed or refused or left_out else DONE


def _check(asked: argparse.Namespace) -> None:
    """Refuse what does not go together, before anything is graded."""
    name = asked.format
    if asked.of_class:
        raise UsageError(f"--class is a page; leave out --class, or --format {name}")
    if len(asked.results) > 1 and not FORMATS[name].several:
        raise UsageError(f"{len(asked.results)} results were named; {name} is of one")
    if name == "canvas-csv" and not (asked.results and asked.gradebook and asked.assignment):
        raise UsageError(
            'canvas-csv wants results, --gradebook FILE as Canvas exported it, and --assignment "Name (ID)"'
        )
    if name == "github" and asked.out == STANDARD_OUTPUT:
        raise UsageError("--out - is where the annotations of github go; name a file, or leave it out")


def _place(asked: argparse.Namespace) -> Place:
    if asked.out == STANDARD_OUTPUT:
        return Place(STANDARD_OUTPUT)
    variable = ADDED_TO.get(asked.format, "")
    if asked.out is None and (given := os.environ.get(variable)):
        if not is_free_or_ordinary(Path(given)):
            raise PlaceError(f"{variable} names {given}, which is not an ordinary file; name one with --out")
        return Place(Path(given), is_added_to=True)
    return Place(place_for(asked.out, FORMATS[asked.format].file))


def _read(asked: argparse.Namespace) -> tuple[list[Named], int]:
    """The documents with the names of their files; of several those that are none are named and counted."""
    if not FORMATS[asked.format].several:
        (path,) = asked.results
        return [(path.stem, read_document(path))], 0
    named, refused = [], 0
    for path in document_paths(asked.results):
        try:
            named.append((path.stem, read_document(path)))
        except DocumentError as error:
            complain(str(error))
            refused += 1
    if not named:
        raise UsageError(f"none of the {refused} files is a result document; nothing was written")
    return named, refused


def _write(asked: argparse.Namespace, named: list[Named], place: Place) -> bool:
    """Make it and write it; return whether somebody's points are not in it."""
    make, document = FORMATS[asked.format].maker, named[0][1]
    match asked.format:
        case "canvas-csv":
            return _write_canvas(asked, named, place)
        case "csv":
            place.put(make(named))
        case "classroom50":
            place.put(make(document, os.environ))
        case "github":
            _write_github(document, place)
        case _:
            place.put(make(document))
    return False


def _write_github(document: Document, place: Place) -> None:
    from graders.emit.github import LARGEST_SUMMARY, commands, summary

    taken = place.path.stat().st_size if place.is_added_to and place.path.exists() else 0
    place.put(summary(document, LARGEST_SUMMARY - taken))
    write(commands(document))


def _write_canvas(asked: argparse.Namespace, named: list[Named], place: Place) -> bool:
    from graders.emit.canvas import canvas, read_gradebook
    from graders.emit.spreadsheet import written

    done = canvas(named, read_gradebook(asked.gradebook), asked.assignment)
    place.put(written(done.table, "\n"))
    for student in done.strangers:
        complain(f"{student} is not in {asked.gradebook}")
    for student in done.ungraded:
        complain(f"the cell of {student} stays as it was")
    if done.possible is not None and (others := {document["max_score"] for _, document in named} - {done.possible}):
        worth = ", ".join(map(str, sorted(others)))
        complain(f"Canvas gives {done.possible:g} points for {asked.assignment}, and these results are of {worth}")
    return bool(done.strangers)
