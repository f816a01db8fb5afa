"""Submissions as comma-separated values, a line for each exercise of each.

Where the grader itself failed there is no score: a spreadsheet adds up the others, and the status says why.
"""

from __future__ import annotations

from collections.abc import Sequence

from graders.emit.phrases import Exercise
from graders.emit.reading import Document
from graders.emit.spreadsheet import csv_text
from graders.emit.wording import inert_line, names_of

COLUMNS = ("student", "exercise", "status", "score", "max_score", "diagnosis")

Named = tuple[str, Document]
"""A document, and what to call whose it is where it does not say so itself."""


def results_csv(documents: Sequence[Named]) -> str:
    """The whole file."""
    return csv_text(COLUMNS, (_row(whose(named), one) for named in documents for one in named[1]["exercises"]))


def whose(named: Named) -> str:
    """The student that a document is of."""
    name, document = named
    return inert_line(document["student"] or name)


def _row(student: str, exercise: Exercise) -> Sequence[object]:
    score = None if exercise["status"] == "grader_error" else exercise["score"]
    name, diagnosis = inert_line(exercise["name"]), ";".join(names_of(exercise))
    return student, name, exercise["status"], score, exercise["max_score"], diagnosis
