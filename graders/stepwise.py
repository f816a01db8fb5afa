"""One submission graded exercise by exercise, and written after each: who ends it from outside leaves what is graded.

A platform may end a grading at any moment, because its time is over or the memory of its container. What it reads then
has every exercise in it, those whose turn had not come with no points of theirs: the total is the same from the first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from graders.emit.formats import FORMATS
from graders.files import write_whole
from graders.grading import all_ended, grade_submission
from graders.model import AnswerKey
from graders.report import Report, grade
from graders.submission import Submission
from graders.trajectory import Ending
from graders.worker import Budget, Limits, Worker

NOT_YET = "it was not run: the grading had not come to it, or was ended before"
WRITTEN = ("gradescope", "prairielearn", "gitlab", "junit", "json")
"""The formats that are made of a document and of nothing else, and are read from a file of their own."""


def grade_stepwise(
    worker: Worker,
    keys: Sequence[AnswerKey],
    submission: Submission,
    so_far: Callable[[list[Report]], None],
    strict: bool = False,
    limits: Mapping[str, float] | None = None,
    advance: Callable[[float], None] = lambda _: None,
) -> list[Report]:
    """Grade as `grade_submission` does, one exercise after the other.

    `so_far` is told of all exercises before the first one runs, and again after each.

    Raises:
        LimitError: for a limit that is none.
    """
    reports = [not_yet(key) for key in keys]
    budget = Budget(Limits().changed(limits or {}).submission_seconds)
    so_far(reports)
    for place, key in enumerate(keys):
        (reports[place],) = grade_submission(
            worker, [key], submission, strict=strict, limits=limits, advance=advance, budget=budget
        )
        so_far(reports)
    return reports


def not_yet(key: AnswerKey) -> Report:
    """The report of an exercise whose turn has not come."""
    return grade(key, all_ended(key, Ending("timed_out", message=NOT_YET)))


def write_formats(document: Mapping[str, Any], places: Mapping[str, Path]) -> None:
    """Write a document in some of the formats `WRITTEN`, by name.

    Raises:
        PlaceError: when a file cannot be written.
    """
    for name, path in places.items():
        write_whole(path, FORMATS[name].maker(document).encode("utf-8"))


def take_back(places: Mapping[str, Path]) -> None:
    """Remove what was written, where the grader itself failed: what is not graded yet is no reason for no points."""
    for path in places.values():
        path.unlink(missing_ok=True)
