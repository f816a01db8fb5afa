"""Gradescope's `results.json`: one test for each exercise.

Where the grader itself failed it holds no score and no test. Gradescope takes that for results that are not formatted
correctly: it records no points, and shows the instructor that the autograder failed.
"""

from __future__ import annotations

from typing import Any

from graders.emit.normal import json_text
from graders.emit.phrases import Exercise
from graders.emit.reading import Document
from graders.emit.wording import (
    inert_line,
    names_of,
    points_words,
    printed,
    status_words,
    told,
    ungraded,
    ungraded_words,
)

AS_TEXT = {"output_format": "text", "test_output_format": "text", "test_name_format": "text"}
"""The usual one for what is said of all would be HTML."""


def gradescope(document: Document) -> str:
    """The whole file. Its points are what the assignment must be worth: Gradescope refuses another sum."""
    names = ungraded(document)
    if names:
        return json_text({"output": ungraded_words(names), **AS_TEXT})
    exercises = document["exercises"]
    return json_text(
        {
            "score": document["score"],
            "execution_time": round(sum(exercise["seconds"] for exercise in exercises), 3),
            "output": f"{points_words(document)}.",
            **AS_TEXT,
            "tests": [_test(number, exercise) for number, exercise in enumerate(exercises, start=1)],
        }
    )


def _test(number: int, exercise: Exercise) -> dict[str, Any]:
    output = printed(exercise)
    return {
        "name": f"{inert_line(exercise['title'])} ({inert_line(exercise['name'])})",
        "number": str(number),
        "score": exercise["score"],
        "max_score": exercise["max_score"],
        "status": "passed" if exercise["status"] == "passed" else "failed",
        "output": told(exercise) + (f"\n\nWhat it printed:\n{output}" if output else ""),
        "tags": [status_words(exercise), *names_of(exercise)],
    }
