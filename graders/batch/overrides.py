"""Scores that a human has set: `overrides.csv` in the folder of the results. They hold whatever is graded again."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graders.batch.journal import JournalError
from graders.printable import FORMULA

COLUMNS = ("student", "exercise", "score", "reason")
LONGEST_SCORE = 20


@dataclass(frozen=True)
class Override:
    """A score that holds instead of the grader's, and why."""

    score: int
    reason: str


def read_overrides(path: Path, points: Mapping[str, int]) -> dict[tuple[str, str], Override]:
    """The overrides, by student and exercise; none where there is no such file.

    Args:
        path: the file.
        points: what each exercise is worth.

    Raises:
        JournalError: when the file is none, or a row names no exercise or no score that it can have.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise JournalError(f"{path} cannot be read ({error}); its first line is: {','.join(COLUMNS)}") from None
    try:
        return _overrides(path, text, points)
    except csv.Error as error:
        raise JournalError(f"{path} is no list ({error}); its first line is: {','.join(COLUMNS)}") from None


def _overrides(path: Path, text: str, points: Mapping[str, int]) -> dict[tuple[str, str], Override]:
    rows = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
    if missing := [column for column in COLUMNS if column not in (rows.fieldnames or ())]:
        raise JournalError(f"{path} has no column {missing[0]!r}; its first line is: {','.join(COLUMNS)}")
    found: dict[tuple[str, str], Override] = {}
    for row in rows:
        exercise, score = row["exercise"].strip(), row["score"].strip()
        if exercise not in points:
            raise JournalError(f"{path}, line {rows.line_num}: there is no exercise {exercise!r}")
        if not (score.isdecimal() and len(score) < LONGEST_SCORE and int(score) <= points[exercise]):
            raise JournalError(
                f"{path}, line {rows.line_num}: {exercise} has a score from 0 to {points[exercise]}, "
                f"not {score[:LONGEST_SCORE]!r}"
            )
        student = row["student"].strip()
        if student[:1] == "'" and student[1:].startswith(FORMULA):
            student = student[1:]  # as it is marked where it stands in grades.csv
        found[student, exercise] = Override(int(score), row["reason"].strip())
    return found
