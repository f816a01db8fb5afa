"""GitHub Classroom's reporter (it closed on 2026-08-28, its actions still run): a step's output `result`, version 3.

There is one test for each check, worth its points. What is recorded is the sum of their scores; the table in the job's
log counts tests, whatever each is worth. Where the grader itself failed the status is "error" and no points are there
to be had: then the reporter fails the job, and records nothing.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from graders.emit.phrases import Exercise
from graders.emit.reading import Document
from graders.emit.wording import (
    LONGEST,
    file_of,
    first_fitting,
    inert_line,
    line_of,
    told_by_part,
    ungraded,
    ungraded_words,
)

LARGEST = 120_000
"""The reporter finds it in a variable of its environment, and Linux has none of more than 128 KiB."""


def classroom(document: Document) -> str:
    """The line that `$GITHUB_OUTPUT` takes; with fewer words on each test where it would be too long."""
    made = (classroom_result(document, longest) for longest in (LONGEST, 500, 100, 20))
    return first_fitting(map(_line, made), LARGEST)


def classroom_result(document: Document, longest: int = LONGEST) -> dict[str, Any]:
    """What the line holds."""
    names, exercises = ungraded(document), document["exercises"]
    passed = all(exercise["status"] == "passed" for exercise in exercises)
    tests = [
        test
        for number, exercise in enumerate(exercises, start=1)
        for test in _tests(number, exercise, worthless=bool(names), longest=longest)
    ]
    return {
        "version": 3,
        "status": "error" if names else "pass" if passed else "fail",
        "message": ungraded_words(names)[:LONGEST] if names else None,
        "max_score": 0 if names else document["max_score"],
        "tests": tests,
    }


def _line(result: dict[str, Any]) -> str:
    plain = json.dumps(result, allow_nan=False, separators=(",", ":"))
    return f"result={b64encode(plain.encode('ascii')).decode('ascii')}\n"


def _tests(number: int, exercise: Exercise, worthless: bool, longest: int) -> Iterator[dict[str, Any]]:
    broken = exercise["status"] == "grader_error"
    for place, (part, said) in enumerate(told_by_part(exercise, longest)):
        test: dict[str, Any] = {
            "name": part.name,
            "status": "error" if broken else "pass" if part.passed else "fail",
            "test_code": f"pytest graders/ -k {inert_line(exercise['name'])}",
            "task_id": number,
            "filename": file_of(exercise),
            "line_no": line_of(exercise) or 0,
            "duration": 0 if place else exercise["seconds"],  # that of the exercise, once
            "score": 0 if worthless else part.score,
        }
        yield test | {"message": said} if said else test
