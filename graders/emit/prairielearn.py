"""PrairieLearn's `results.json`: one test for each exercise, and a score from 0 to 1.

A submission that holds nothing to be graded, only stubs, absent files and files that are no Python, is not gradable:
that costs the student no attempt. Nor is one at which the grader itself failed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from graders.emit.normal import json_text
from graders.emit.phrases import Exercise
from graders.emit.reading import Document
from graders.emit.wording import (
    LONGEST,
    NOTHING_TO_GRADE,
    first_fitting,
    inert_line,
    points_words,
    printed,
    told,
    ungraded,
    ungraded_words,
)

LARGEST = 1_000_000
"""PrairieLearn takes no more than 1 MB."""
MOST_FAULTS = 50


def prairielearn(document: Document) -> str:
    """The whole file; where it would be too large without what was printed, or without a word on each exercise."""
    return first_fitting(map(json_text, _results(document)), LARGEST)


def _results(document: Document) -> Iterator[dict[str, Any]]:
    exercises: Sequence[Exercise] = document["exercises"]
    names = ungraded(document)
    if names:
        yield _not_gradable(ungraded_words(names[:MOST_FAULTS]), [])
        return
    if all(exercise["status"] in NOTHING_TO_GRADE for exercise in exercises) or not document["max_score"]:
        faults = [f"{inert_line(exercise['name'])}: {told(exercise)[:LONGEST]}" for exercise in exercises[:MOST_FAULTS]]
        yield _not_gradable("There is nothing to be graded yet; this costs no attempt.", faults)
        return
    told_of_all = {
        "gradable": True,
        "score": document["score"] / document["max_score"],
        "message": f"{points_words(document)}.",
    }
    for longest in (None, LONGEST, 200):
        yield told_of_all | {"tests": [_test(exercise, longest) for exercise in exercises]}
    yield told_of_all


def _not_gradable(message: str, faults: list[str]) -> dict[str, Any]:
    return {"gradable": False, "message": message, "format_errors": faults}


def _test(exercise: Exercise, longest: int | None) -> dict[str, Any]:
    return {
        "name": f"{inert_line(exercise['title'])} ({inert_line(exercise['name'])})"[:LONGEST],
        "points": exercise["score"],
        "max_points": exercise["max_score"],
        "message": told(exercise)[:longest],
        "output": printed(exercise)[:longest],
    }
