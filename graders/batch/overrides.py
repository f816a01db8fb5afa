"""Scores that a human has set: `overrides.csv` in the folder of the results. They hold whatever is graded again."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graders.batch.journal import JournalError

COLUMNS = ("student", "exercise", "score", "reason")


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
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise JournalError(f"{path} cannot be read ({error}); its first line is: {','.join(COLUMNS)}") from None
    rows = csv.DictReader(text.splitlines(), restkey="", restval="")
    if missing := [column for column in COLUMNS if column not in (rows.fieldnames or ())]:
        raise JournalError(f"{path} has no column {missing[0]!r}; its first line is: {','.join(COLUMNS)}")
    found: dict[tuple[str, str], Override] = {}
    for row in rows:
        exercise, score = row["exercise"].strip(), row["score"].strip()
        if exercise not in points:
            raise JournalError(f"{path}, line {rows.line_num}: there is no exercise {exercise!r}")
        if not score.isdecimal() or int(score) > points[exercise]:
            raise JournalError(
                f"{path}, line {rows.line_num}: {exercise} has a score from 0 to {points[exercise]}, not {score!r}"
            )
        found[row["student"].strip(), exercise] = Override(int(score), row["reason"].strip())
    return found
