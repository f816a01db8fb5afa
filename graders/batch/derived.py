"""What is derived from the journal: the marks, and pages about the class and about each student. Written whole."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from graders.batch.alike import IDENTICAL, NEAR, Alike, Pair
from graders.batch.folder import Handed, Results
from graders.batch.journal import Journal
from graders.batch.overrides import Override
from graders.emit.class_page import class_page
from graders.emit.results_csv import COLUMNS, marks
from graders.emit.spreadsheet import written
from graders.emit.student_page import student_page
from graders.emit.tally import Tally
from graders.files import PlaceError, write_whole, writing_whole
from graders.printable import cell, one_line
from graders.result import SCHEMA

NOT_BEGUN = ("missing", "not_started")
ALIKE = ("student", "other", "weight", "identical", "nearly_identical")
JOIN = ";"
LONGEST_NAME = 100
PLAIN = re.compile(r"[^A-Za-z0-9._-]")
MARKED = re.compile(r"-[0-9a-f]{8}$")
"""How a name ends to which a hash was added: a student who is called so gets another hash."""

OURS = ("key", "likeness")
"""What of a row is no part of a result document."""
UNKEPT = {"trajectory": None, "seconds": 0.0}
"""What a document has and a journal does not keep."""

Document = dict[str, Any]
Overrides = Mapping[tuple[str, str], Override]


class Derivation:
    """The documents of a class, made from its journal."""

    def __init__(self, results: Results, journal: Journal, overrides: Overrides) -> None:
        self.results, self.journal, self.overrides = results, journal, overrides
        self.terms = results.terms()
        self.used: set[tuple[str, str]] = set()

    def documents(self) -> Iterator[Document]:
        """The result document of each student, in their order."""
        return (self.document(handed, self.rows(handed)) for handed in self.results.handed())

    def rows(self, handed: Handed) -> list[Document]:
        """The rows of a student's answers."""
        return [self.journal.row(key) for key in handed.answers.values()]

    def document(self, handed: Handed, rows: Sequence[Document]) -> Document:
        """One student's result document. The run itself is not in it: a journal does not keep that."""
        exercises = [self._exercise(handed.student, row) for row in rows]
        return {
            "schema": SCHEMA,
            "student": handed.student,
            "submission": handed.submission,
            "created": handed.handed_in,
            "versions": self.terms["versions"],
            "layers": self.terms["layers"],
            "score": sum(exercise["score"] for exercise in exercises),
            "max_score": sum(exercise["max_score"] for exercise in exercises),
            "exercises": exercises,
        }

    def _exercise(self, student: str, row: Document) -> Document:
        exercise = {name: value for name, value in row.items() if name not in OURS} | UNKEPT
        override = self.overrides.get((student, row["name"]))
        if override is None:
            return exercise
        self.used.add((student, row["name"]))
        said = f"The score was set by hand: {one_line(override.reason) or 'no reason is given'}."
        most, passed = row["max_score"], override.score == row["max_score"]
        check = {"name": "set by hand", "score": override.score, "max_score": most, "passed": passed}
        return exercise | {"score": override.score, "checks": [check], "remarks": [*exercise["remarks"], said]}

    def write(self) -> None:
        """Write the marks and the pages.

        Raises:
            PlaceError: when one cannot be written.
        """
        tally, alike, pages = Tally(), Alike(), {"index.html"}
        self._make_report()
        with writing_whole(self.results.grades) as file:
            file.write(_csv_line(COLUMNS))
            for handed in self.results.handed():
                rows = self.rows(handed)
                document = self.document(handed, rows)
                for row in rows:
                    if row["status"] not in NOT_BEGUN:
                        alike.add(handed.student, row["name"], row["likeness"])
                file.writelines(map(_csv_line, marks((document["student"], document))))
                page = page_name(document["student"])
                _write_if_new(self.results.report / page, student_page(document).encode("utf-8"))
                pages.add(page)
                tally.add(document, document["student"], page)
        self._remove_others(pages)
        write_whole(self.results.alike, b"".join(map(_csv_line, (ALIKE, *map(_pair_row, alike.pairs())))))
        write_whole(self.results.report / "index.html", class_page(tally).encode("utf-8"))

    def _remove_others(self, pages: Collection[str]) -> None:
        """Remove the pages of those who have handed in nothing any more."""
        for page in self.results.report.glob("*.html"):
            if page.name not in pages:
                page.unlink(missing_ok=True)

    def _make_report(self) -> None:
        try:
            self.results.report.mkdir(exist_ok=True)
        except OSError as error:
            raise PlaceError(f"{self.results.report} cannot be made ({error.strerror})") from None


def _pair_row(pair: Pair) -> tuple[object, ...]:
    kinds = ([name for name, how in pair.exercises.items() if how == kind] for kind in (IDENTICAL, NEAR))
    return (pair.student, pair.other, round(pair.weight, 1), *map(JOIN.join, kinds))


def _csv_line(values: Sequence[object]) -> bytes:
    return written([[cell(value) for value in values]], "\n").encode("utf-8")


def page_name(student: str) -> str:
    """The name of a student's page: of letters that every system takes, and different for different students."""
    plain = PLAIN.sub("_", student)[:LONGEST_NAME]
    plainly = plain == student and plain.casefold() != "index" and not plain.startswith(".") and plain == plain.lower()
    if plainly and not MARKED.search(plain):
        return f"{plain}.html"
    mark = hashlib.sha256(student.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain.strip('.') or 'student'}-{mark}.html"


def _write_if_new(path: Path, page: bytes) -> None:
    """Write a page, unless it is there already, word for word: of a hundred thousand most are."""
    try:
        if path.read_bytes() == page:
            return
    except OSError:
        pass
    write_whole(path, page)
